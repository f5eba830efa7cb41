/** Where the active cell is, zero-based. */
export interface ActiveCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Queues what is needed for {@link placeOf}. Of several selected areas it is the cell that typing would go to. */
export function loadActiveCell(context: Excel.RequestContext): Excel.Range {
  const cell = context.workbook.getActiveCell();
  cell.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
  return cell;
}

export function placeOf(cell: Excel.Range): ActiveCell {
  return { sheetName: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}

/** Calls `onSelect` when other cells of any sheet are selected; returns the way to stop, which Excel needs a context for. */
export async function watchSelectedCells(
  context: Excel.RequestContext,
  onSelect: () => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
    onSelect();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    handler.remove();
    await context.sync();
  };
}
