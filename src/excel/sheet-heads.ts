import type { NamedBlock } from "./named-blocks";

/** Where the header of a table and the labels of a form stand, however many rows people put above them. */
const head = { rowCount: 60, columnCount: 30 } as const;

/** The first rows of some sheets, each from A1 on, in one sync whose size does not depend on what the sheets hold. */
export async function readSheetHeads(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<readonly NamedBlock[]> {
  const ranges = sheetNames.map((sheetName) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = sheet.getRangeByIndexes(0, 0, head.rowCount, head.columnCount);
    range.load({ values: true, valueTypes: true });
    return { sheetName, range };
  });
  await context.sync();
  return ranges.map(({ sheetName, range }) => ({
    sheetName,
    row: 0,
    column: 0,
    values: range.values as unknown[][],
    valueTypes: range.valueTypes,
  }));
}
