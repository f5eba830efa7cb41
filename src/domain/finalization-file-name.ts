/** Longest name of a unit within a file's name: whole paths are limited to 260 characters on Windows. */
const unitLength = 80;

/**
 * The name under which a finalized scorecard is sent, e.g. "CCHC_2023_Xa_Ha_Bac.xlsx": unaccented with underscores, as such
 * files are exchanged. A unit or year that is blank is left out.
 */
export function scorecardFileName(unit: string, year: string): string {
  return `${nameOf("CCHC", unit, year)}.xlsx`;
}

/** The name of the Word version of the report, e.g. "Bao_cao_CCHC_2023_Xa_Ha_Bac.docx". */
export function reportDocumentName(unit: string, year: string): string {
  return `${nameOf("Bao_cao_CCHC", unit, year)}.docx`;
}

function nameOf(kind: string, unit: string, year: string): string {
  const parts = [kind, unaccented(year), unaccented(unit).slice(0, unitLength).replace(/_$/, "")];
  return parts.filter((part) => part !== "").join("_");
}

function unaccented(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/^_|_$/g, "");
}
