/** Formats that show a number as the number it is; a score in any other would be a text or a date again. */
const plainFormat = /^(?:General|[#0]+(?:\.[0#?]+)?)$/;

/** The format a cell needs beside a score that is written into it; nothing where its own is fine. */
export function formatForScore(numberFormat: string | undefined): { readonly numberFormat?: string } {
  return plainFormat.test(numberFormat ?? "") ? {} : { numberFormat: "General" };
}
