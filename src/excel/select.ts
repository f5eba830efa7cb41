/** Shows a sheet, a hidden one too. */
export async function showSheet(context: Excel.RequestContext, sheetName: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.load({ visibility: true });
  await context.sync();
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  await context.sync();
  return sheet;
}

/** Shows a sheet and selects one of its cells (zero-based). */
export async function selectCell(
  context: Excel.RequestContext,
  cell: { readonly sheetName: string; readonly row: number; readonly column: number },
): Promise<void> {
  const sheet = await showSheet(context, cell.sheetName);
  sheet.getCell(cell.row, cell.column).select();
  await context.sync();
}
