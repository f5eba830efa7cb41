/** Where the page has been opened. The pane works only in `excel`; the others get a page of their own. */
export type Host = "excel" | "outside" | "tooOld" | "officeMissing";

/** Excel 2021, Microsoft 365 and Excel on the web have it; the manifest asks for the same. */
const neededExcelApi = "1.9";

/** Waits for Office.js and says where the page runs. `officeMissing`: Microsoft's script could not be loaded. */
export async function detectHost(): Promise<Host> {
  if (typeof Office === "undefined") return "officeMissing";
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "outside";
  return Office.context.requirements.isSetSupported("ExcelApi", neededExcelApi) ? "excel" : "tooOld";
}

/** Where the workbook is saved; "" where it is not yet, or where the host does not tell. */
export function documentAddress(): string {
  const { document } = Office.context as Partial<Office.Context>;
  return document?.url ?? "";
}

/** Background colour of the pane around us ("#292929"), or null where the host does not tell. */
export function hostBackground(): string | null {
  if (typeof Office === "undefined") return null;
  // The types promise a context and a theme; outside Excel, and in some hosts, either may be absent.
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.bodyBackgroundColor ?? null;
}
