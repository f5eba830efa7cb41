import { isFormulaString, ObjectMatrix } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Grid } from "./grid";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Formulas = ReturnType<FormulaDataModel["updateFormulaData"]>;

/**
 * Before each write Univer 0.25.1 goes through every cell of the workbook, twice, for the sake of formulas that cells share.
 * Where a write touches none of those, the formulas it changes are known from its own cells.
 */
export function shortenWrites(grid: Grid): void {
  const model = grid.get(FormulaDataModel);
  if (Object.hasOwn(model, "updateFormulaData")) return;
  const searched = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    const worksheet = unitId === grid.unitId ? grid.workbook.getSheetBySheetId(sheetId) : undefined;
    return (worksheet && changedFormulas(worksheet, cells)) ?? searched(unitId, sheetId, cells);
  };
}

/** Formulas that come, and null for those that go; undefined where a shared formula is touched. */
function changedFormulas(worksheet: Worksheet, cells: Cells): Formulas | undefined {
  const changed = new ObjectMatrix<Formulas[number][number]>();
  let isShared = false;
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    const before = worksheet.getCellRaw(row, column);
    isShared ||= Boolean(cell?.si) || Boolean(before?.si);
    if (isFormulaString(cell?.f)) changed.setValue(row, column, { f: cell?.f ?? "" });
    else if (isFormulaString(before?.f)) changed.setValue(row, column, null);
    return !isShared;
  });
  return isShared ? undefined : changed.getMatrix();
}
