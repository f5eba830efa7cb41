/** The first row of a sheet (zero-based) below everything on it, formats included; one sync. */
export async function firstFreeRow(context: Excel.RequestContext, sheetName: string): Promise<number> {
  const used = context.workbook.worksheets.getItem(sheetName).getUsedRange();
  used.load({ rowIndex: true, rowCount: true });
  await context.sync();
  return used.rowIndex + used.rowCount;
}
