/** Where a shipped add-in must load Office.js from (Microsoft requires its CDN for AppSource and web hosts). */
export const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const officeScript = new RegExp(
  `<script\\b[^>]*\\bsrc=(["']?)${officeCdn.replaceAll(".", "\\.")}\\1[^>]*>\\s*</script>`,
  "i",
);

/**
 * The shipped page with two changes: Office.js comes from the local, unmodified package, and the script that connects
 * the window to the embedded Excel stands before it. null when the page does not load Office.js from the CDN.
 */
export function connectToPreview(html: string): string | null {
  if (!officeScript.test(html)) return null;
  return html.replace(officeScript, (tag) => {
    return `<script src="/page/connect-addin.js"></script>${tag.replace(officeCdn, "/office/office.js")}`;
  });
}
