/** Why a file could not be opened. The page has a Vietnamese sentence for each. */
export type XlsxErrorCode =
  /** No zip, or a zip without a workbook in it. */
  | "NotXlsx"
  /** A workbook of Excel 97-2003 (.xls): real, but another format. */
  | "LegacyXls"
  /** Locked with a password to open. */
  | "Encrypted"
  /** A workbook whose parts are missing or cannot be read. */
  | "Damaged"
  /** More bytes, parts or cells than this program takes. */
  | "TooBig"
  /** The document asks for something a file cannot hold; an error of the program, not of the person. */
  | "NotWritable";

export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "XlsxError";
  }
}
