/** Shows a sheet, a hidden one too, and selects one of its cells (zero-based). */
export async function selectCell(
  context: Excel.RequestContext,
  cell: { readonly sheetName: string; readonly row: number; readonly column: number },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(cell.sheetName);
  sheet.load({ visibility: true });
  await context.sync();
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  sheet.getCell(cell.row, cell.column).select();
  await context.sync();
}
