import type { CellBlock } from "../sheets/cell-block";
import type { Area } from "../sheets/sheet-spec";
import type { CellValue } from "./cell-value";
import { readCustomProperties } from "./custom-properties";
import { FileError } from "./file-error";
import { fileLimits } from "./limits";
import { PackageParts } from "./package-parts";
import { parseNameFormula, type NameTarget } from "./reference";
import { insidePath, readRelationships, targetOfType, type Relationship } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { readSheetCells, type FileCell } from "./sheet-cells";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";

/** Cells of an area of one sheet, as `CellBlock` wants them. */
export interface FileBlock extends CellBlock {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly valueTypes: readonly (readonly string[])[];
  /** Whether the cell at a place within the block (zero-based) holds a formula, which is never calculated. */
  hasFormula(row: number, column: number): boolean;
}

/** As `CellBlock` wants it; what stands beyond the end of a row is empty. */
export type RaggedBlock = Pick<FileBlock, "values" | "valueTypes">;

export interface SheetArea {
  readonly sheetName: string;
  readonly area: Area;
}

/**
 * A workbook in a file, whatever program saved it: names, the cells that are asked for, document properties. Only the
 * parts that are needed are inflated, each once.
 */
export class XlsxReader {
  private readonly parts: PackageParts;
  private readonly packageRelationships: readonly Relationship[];
  private readonly workbookRelationships: readonly Relationship[];
  private readonly workbook: WorkbookPart;

  /** @throws FileError when this is not a workbook that we read */
  constructor(bytes: Uint8Array) {
    this.parts = new PackageParts(bytes);
    this.packageRelationships = readRelationships(this.parts, "");
    const path = this.workbookPath();
    this.workbook = readWorkbookPart(this.parts.readText(path));
    this.workbookRelationships = readRelationships(this.parts, path);
  }

  /** Without chart sheets and the like, in the order of the tabs. */
  worksheetNames(): readonly string[] {
    const worksheets = new Set(
      this.workbookRelationships.filter(({ type }) => type === "worksheet").map(({ id }) => id),
    );
    return this.workbook.sheets.filter(({ relationshipId }) => worksheets.has(relationshipId)).map(({ name }) => name);
  }

  /** What a name of the whole workbook stands for; undefined when there is no such name. */
  nameTarget(name: string): NameTarget | undefined {
    const formula = this.workbook.names.get(name.toLowerCase());
    return formula === undefined ? undefined : parseNameFormula(formula);
  }

  customProperties(): ReadonlyMap<string, string> {
    return readCustomProperties(this.parts, this.packageRelationships);
  }

  /** The cells of some areas, in their order; each sheet and the table of strings are read once for all of them. */
  readBlocks(places: readonly SheetArea[]): readonly FileBlock[] {
    for (const { area } of places) requireModest(area);
    const cellsOf = new Map(
      [...new Set(places.map(({ sheetName }) => sheetName))].map((sheetName) => {
        const areas = places.filter((place) => place.sheetName === sheetName).map(({ area }) => area);
        return [sheetName, readSheetCells(this.parts.readText(this.sheetPath(sheetName)), areas)] as const;
      }),
    );
    const strings = this.sharedStrings([...cellsOf.values()].flat());
    return places.map(({ sheetName, area }) => blockOf(cellsOf.get(sheetName) ?? [], area, strings));
  }

  /** The cells of whole sheets from A1 on, in their order; beyond the limits of a block nothing is read. */
  readSheets(sheetNames: readonly string[]): readonly RaggedBlock[] {
    const whole = { row: 0, column: 0, rowCount: fileLimits.blockRows, columnCount: fileLimits.blockColumns };
    const cellsOf = sheetNames.map((name) => readSheetCells(this.parts.readText(this.sheetPath(name)), [whole]));
    const strings = this.sharedStrings(cellsOf.flat());
    return cellsOf.map((cells) => raggedBlock(cells, strings));
  }

  private workbookPath(): string {
    const path = targetOfType(this.packageRelationships, "officeDocument");
    if (path === undefined) throw new FileError("notAWorkbook", this.parts.has("mimetype") ? "OpenDocument" : "zip");
    if (path.endsWith(".bin")) throw new FileError("notAWorkbook", "xlsb");
    if (/^(word|ppt)\//.test(path)) throw new FileError("notAWorkbook", path);
    return path;
  }

  private sheetPath(sheetName: string): string {
    const wanted = sheetName.toLowerCase();
    const sheet = this.workbook.sheets.find(({ name }) => name.toLowerCase() === wanted);
    if (sheet === undefined) throw new FileError("damagedScorecard", `no sheet ${sheetName}`);
    const relationship = this.workbookRelationships.find(({ id }) => id === sheet.relationshipId);
    if (relationship?.type !== "worksheet") {
      throw new FileError("wrongRelationships", `${sheetName}: ${relationship?.type ?? "no relationship"}`);
    }
    return insidePath(relationship);
  }

  private sharedStrings(cells: readonly FileCell[]): ReadonlyMap<number, string> {
    const wanted = new Set<number>();
    for (const { value } of cells) if (value.kind === "shared") wanted.add(value.index);
    if (wanted.size === 0) return new Map();
    const path = targetOfType(this.workbookRelationships, "sharedStrings");
    if (path === undefined) throw new FileError("wrongRelationships", "no shared strings");
    return readSharedStrings(this.parts.readText(path), wanted);
  }
}

function requireModest({ rowCount, columnCount }: Area): void {
  if (rowCount > fileLimits.blockRows || columnCount > fileLimits.blockColumns) {
    throw new FileError("damagedScorecard", `an area of ${rowCount} rows and ${columnCount} columns`);
  }
}

function blockOf(cells: readonly FileCell[], area: Area, strings: ReadonlyMap<number, string>): FileBlock {
  const values = grid<string | number | boolean>(area, "");
  const valueTypes = grid<string>(area, "Empty");
  const formulas = new Set<number>();
  for (const cell of cells) {
    const row = cell.row - area.row;
    const column = cell.column - area.column;
    const rowValues = values[row];
    const rowTypes = valueTypes[row];
    if (rowValues === undefined || rowTypes === undefined || column < 0 || column >= area.columnCount) continue;
    [rowValues[column], rowTypes[column]] = contentOf(cell, strings);
    if (cell.hasFormula) formulas.add(row * area.columnCount + column);
  }
  return { values, valueTypes, hasFormula: (row, column) => formulas.has(row * area.columnCount + column) };
}

/** Rows end with their last cell, so that a sheet takes no more room than what stands in it. */
function raggedBlock(cells: readonly FileCell[], strings: ReadonlyMap<number, string>): RaggedBlock {
  const rowCount = cells.reduce((count, { row }) => Math.max(count, row + 1), 0);
  const values = Array.from({ length: rowCount }, (): (string | number | boolean)[] => []);
  const valueTypes = Array.from({ length: rowCount }, (): string[] => []);
  for (const cell of cells) {
    const [rowValues, rowTypes] = [values[cell.row] ?? [], valueTypes[cell.row] ?? []];
    for (let column = rowValues.length; column < cell.column; column += 1) {
      rowValues[column] = "";
      rowTypes[column] = "Empty";
    }
    [rowValues[cell.column], rowTypes[cell.column]] = contentOf(cell, strings);
  }
  return { values, valueTypes };
}

function contentOf({ hasFormula, value }: FileCell, strings: ReadonlyMap<number, string>) {
  return hasFormula && value.kind === "empty" ? notCalculated : officeValue(value, strings);
}

/** A formula that its program saved without a result is no blank: as a score it must be noticed. */
const notCalculated = ["", "Error"] as const;

function grid<T>({ rowCount, columnCount }: Area, value: T): T[][] {
  return Array.from({ length: rowCount }, () => new Array<T>(columnCount).fill(value));
}

/** Value and Excel.RangeValueType, as Office.js would give them. */
function officeValue(
  value: CellValue,
  strings: ReadonlyMap<number, string>,
): readonly [value: string | number | boolean, type: string] {
  switch (value.kind) {
    case "number":
      return [value.number, "Double"];
    case "text":
      return [value.text, "String"];
    case "shared":
      return [strings.get(value.index) ?? "", "String"];
    case "boolean":
      return [value.boolean, "Boolean"];
    case "error":
      return [value.text, "Error"];
    case "empty":
      return ["", "Empty"];
  }
}
