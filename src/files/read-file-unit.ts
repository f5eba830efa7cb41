import type { UnitInfo } from "../domain/unit-info";
import { readUnitInfo, unitValueCells } from "../sheets/read-unit-info";
import { workbookNames } from "../sheets/workbook-names";
import { FileError } from "./file-error";
import type { FileBlock, SheetArea, XlsxReader } from "./xlsx-reader";

/** Where labels are sought in a workbook without the name: wide enough for rows and columns that people insert. */
const searchedArea = { row: 0, column: 0, rowCount: 200, columnCount: 12 } as const;
const searchedSheets = 12;

/**
 * Where the unit's data may stand: the block with its name, or, in workbooks that other programs made, the first rows of
 * every sheet but the scorecard.
 */
export function unitPlaces(reader: XlsxReader, scorecardSheet: string): readonly SheetArea[] {
  const target = reader.nameTarget(workbookNames.unitInfo);
  if (target?.kind === "area") return [target];
  return reader
    .worksheetNames()
    .filter((name) => name !== scorecardSheet)
    .slice(0, searchedSheets)
    .map((sheetName) => ({ sheetName, area: searchedArea }));
}

/**
 * The unit's data out of the first block that knows the unit's label.
 * @throws FileError `unitMissing`; `formulaInUnit`, because what a formula last showed is no name to rank under
 */
export function readFileUnit(blocks: readonly FileBlock[]): UnitInfo {
  const [found] = blocks.flatMap((block) => {
    const cells = unitValueCells(block);
    return cells.has("unit") ? [{ block, cells }] : [];
  });
  if (found === undefined) throw new FileError("unitMissing", "no label of the unit");
  for (const field of ["unit", "assessmentYear"] as const) {
    const cell = found.cells.get(field);
    if (cell && found.block.hasFormula(cell.row, cell.column)) throw new FileError("formulaInUnit", field);
  }
  const unitInfo = readUnitInfo(found.block, found.cells);
  if (unitInfo.unit === "") throw new FileError("unitMissing", "the unit's name is blank");
  return unitInfo;
}
