import { element } from "./dom";
import { messages } from "./messages";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets the user choose one .xlsx file; null when nothing was chosen. */
export function pickFile(): Promise<File | null> {
  const input = element("input", { type: "file", accept: `.xlsx,${xlsxType}` });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener("cancel", () => resolve(null), { once: true });
    input.click();
  });
}

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: xlsxType }));
  element("a", { href: url, download: name }).click();
  // The browser has taken the address over once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file dropped on the place is opened; while it hovers, the place says so. */
export function acceptDrops(place: HTMLElement, open: (file: File) => void): void {
  const hint = element("div", { class: "drop-hint" }, messages.dropHere);
  hint.hidden = true;
  place.append(hint);
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  // Univer listens to drags inside the grid: files are caught before it sees them.
  place.addEventListener("dragover", (event) => guard(event, () => (hint.hidden = false)), true);
  place.addEventListener("dragleave", (event) => guard(event, () => hideWhenOutside(event)), true);
  place.addEventListener("drop", (event) => guard(event, () => take(event)), true);

  function guard(event: DragEvent, act: () => void): void {
    if (!carriesFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function hideWhenOutside(event: DragEvent): void {
    if (!(event.relatedTarget instanceof Node && place.contains(event.relatedTarget))) hint.hidden = true;
  }

  function take(event: DragEvent): void {
    hint.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  }
}
