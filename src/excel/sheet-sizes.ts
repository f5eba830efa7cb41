export interface SheetSize {
  readonly sheetName: string;
  /** Of the used range. */
  readonly cellCount: number;
}

/** How much there is on each sheet, in tab order; two syncs, for the sheets must be known first. */
export async function readSheetSizes(context: Excel.RequestContext): Promise<readonly SheetSize[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRange();
    range.load({ rowCount: true, columnCount: true });
    return { sheetName: sheet.name, range };
  });
  await context.sync();
  return used.map(({ sheetName, range }) => ({ sheetName, cellCount: range.rowCount * range.columnCount }));
}
