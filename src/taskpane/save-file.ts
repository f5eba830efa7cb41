/** Long enough for any host to have begun reading. */
const keptMs = 60_000;

/**
 * Hands a file to the host for saving, by a link as browsers do. Excel on the web and on Windows save it; the web views of
 * Excel for Mac and iPad ignore such links without a word (https://github.com/OfficeDev/office-js/issues/2700, by design)
 * and open no address of this page in a browser either, so whether a file was saved cannot be known here.
 */
export function saveFile(fileName: string, content: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(content)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
