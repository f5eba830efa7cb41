import { DataValidationOperator, DataValidationType } from "@univerjs/core";
import { parseAddress } from "./address";
import { cellAt, forEachCell, isOneCell } from "./area";
import type { Area } from "./area";
import { readCell } from "./cells";
import type { CellContent, CellValue } from "./cells";
import type { Sheet } from "./sheet";
import { validationAt } from "./validation";
import type { ValidationRule } from "./validation";

/** Whether the cell's rule allows what it holds. A custom formula judges the sheet as it stands. */
export async function isAllowed(sheet: Sheet, row: number, column: number, content: CellContent): Promise<boolean> {
  const rule = validationAt(sheet, row, column);
  if (!rule || rule.type === DataValidationType.ANY) return true;
  if (content.value === null && content.formula === undefined) return rule.allowBlank !== false;
  return new Judge(sheet, row, column).allows(rule, content.value ?? "");
}

/** The cells of the area whose content breaks their rule, one area each. */
export async function violations(sheet: Sheet, area: Area): Promise<readonly Area[]> {
  const present = sheet.present(area);
  const candidates: Area[] = [];
  if (present) forEachCell(present, (row, column) => void candidates.push(cellAt(row, column)));
  const wrong: Area[] = [];
  for (const cell of candidates) {
    const allowed = await isAllowed(sheet, cell.row, cell.column, readCell(sheet, cell.row, cell.column));
    if (!allowed) wrong.push(cell);
  }
  return wrong;
}

class Judge {
  readonly #sheet: Sheet;
  readonly #cell: { readonly row: number; readonly column: number };

  constructor(sheet: Sheet, row: number, column: number) {
    this.#sheet = sheet;
    this.#cell = { row, column };
  }

  async allows(rule: ValidationRule, value: CellValue): Promise<boolean> {
    switch (rule.type) {
      case DataValidationType.LIST:
        return this.#isListed(rule, value);
      case DataValidationType.CUSTOM:
        return this.#isTrue(rule.formula1 ?? "");
      case DataValidationType.TEXT_LENGTH:
        return this.#isWithin(rule, [...String(value)].length);
      case DataValidationType.WHOLE:
        return typeof value === "number" && Number.isInteger(value) && this.#isWithin(rule, value);
      case DataValidationType.DECIMAL:
      case DataValidationType.DATE:
        return typeof value === "number" && this.#isWithin(rule, value);
      default:
        throw new Error(`Validation of type ${rule.type} is not known`);
    }
  }

  /** A limit that is blank or no number allows nothing but what compares with 0, as Excel takes a blank cell for 0. */
  async #isWithin(rule: ValidationRule, value: number): Promise<boolean> {
    const low = await this.#number(rule.formula1);
    const high = await this.#number(rule.formula2);
    if (low === null) return false;
    switch (rule.operator) {
      case DataValidationOperator.BETWEEN:
        return high !== null && value >= low && value <= high;
      case DataValidationOperator.NOT_BETWEEN:
        return high !== null && (value < low || value > high);
      case DataValidationOperator.EQUAL:
        return value === low;
      case DataValidationOperator.NOT_EQUAL:
        return value !== low;
      case DataValidationOperator.GREATER_THAN:
        return value > low;
      case DataValidationOperator.GREATER_THAN_OR_EQUAL:
        return value >= low;
      case DataValidationOperator.LESS_THAN:
        return value < low;
      case DataValidationOperator.LESS_THAN_OR_EQUAL:
        return value <= low;
      default:
        return high === null ? value >= low : value >= low && value <= high;
    }
  }

  async #number(formula: string | undefined): Promise<number | null> {
    if (formula === undefined) return null;
    const value = formula.startsWith("=") ? await this.#value(formula) : Number(formula);
    if (value === null || value === "") return 0;
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  }

  async #isTrue(formula: string): Promise<boolean> {
    const value = await this.#value(formula);
    return value === true || (typeof value === "number" && value !== 0);
  }

  async #value(formula: string): Promise<CellValue | null> {
    const read = this.#readDirectly(formula);
    if (read !== undefined) return read;
    const result = await this.#sheet.book.evaluate(this.#sheet, this.#cell, formula);
    const first = Array.isArray(result) ? (result[0] as readonly (CellValue | null)[])?.[0] : result;
    return (first ?? null) as CellValue | null;
  }

  /** A reference to one cell that holds no formula needs no engine, and so no waiting; undefined for anything else. */
  #readDirectly(formula: string): CellValue | null | undefined {
    const area = parseAddress(formula.slice(1));
    if (!area || !isOneCell(area)) return undefined;
    const content = readCell(this.#sheet, area.row, area.column);
    return content.formula === undefined ? content.value : undefined;
  }

  async #isListed(rule: ValidationRule, value: CellValue): Promise<boolean> {
    const source = rule.formula1 ?? "";
    const items = source.startsWith("=") ? await this.#listFrom(source) : source.split(",").map((item) => item.trim());
    return items.some((item) => item === value || String(item) === String(value));
  }

  async #listFrom(formula: string): Promise<readonly (CellValue | null)[]> {
    const result = await this.#sheet.book.evaluate(this.#sheet, this.#cell, formula);
    return Array.isArray(result) ? (result as CellValue[][]).flat() : [result as CellValue | null];
  }
}
