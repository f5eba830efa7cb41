import { DataValidationType } from "@univerjs/core";
import { forEachCell } from "../../engine/area";
import { omit } from "../../engine/omit";
import { violations } from "../../engine/validate";
import { setValidation, validationAt } from "../../engine/validation";
import type { ValidationRule } from "../../engine/validation";
import { asBoolean } from "../call-arguments";
import { invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelObject } from "../excel-object";
import type { Json } from "../protocol";
import { requireUnprotected } from "../protection";
import type { Session } from "../session";
import { movedCells, raiseFormatChanged } from "./cells";
import type { Cells } from "./cells";
import { rangeAreas } from "./range-areas";
import {
  readErrorAlert,
  readPrompt,
  readRule,
  ruleType,
  writtenErrorAlert,
  writtenPrompt,
  writtenRule,
} from "./validation-rule";

/** A cell without rule: everything is allowed, and Excel says so with these defaults. */
const NO_RULE: ValidationRule = {
  type: DataValidationType.ANY,
  allowBlank: true,
  showErrorMessage: true,
  showInputMessage: true,
};

/** The rule all cells share, or "mixed". */
function sharedRule({ sheet, area }: Cells): ValidationRule | "mixed" {
  const present = sheet.present(area);
  const found = new Set<string>();
  if (present) {
    forEachCell(present, (row, column) => {
      // Relative formulas differ from cell to cell; the rule is the same.
      if (found.size < 2)
        found.add(JSON.stringify({ ...validationAt(sheet, row, column), formula1: "", formula2: "" }));
    });
  }
  if (found.size > 1) return "mixed";
  return (present && validationAt(sheet, present.row, present.column)) ?? NO_RULE;
}

const shared = (cells: Cells, read: (rule: ValidationRule) => Json): Json => {
  const rule = sharedRule(cells);
  return rule === "mixed" ? null : read(rule);
};

/** Changes the rule that all cells share. */
function amend(cells: Cells, session: Session, change: Partial<ValidationRule>): void {
  requireUnprotected(cells.sheet);
  const rule = sharedRule(cells);
  if (rule === "mixed") throw invalidArgument("DataValidation: the cells have different rules.");
  setValidation(cells.sheet, cells.area, { ...rule, ...change });
  raiseFormatChanged(session, cells);
}

/** What a person reads survives a new rule; the old limits do not. */
function setRule(cells: Cells, value: Json, session: Session): void {
  requireUnprotected(cells.sheet);
  const rule = readRule(value);
  const old = sharedRule(cells);
  const kept = omit(old === "mixed" ? NO_RULE : old, "formula1", "formula2", "operator", "showDropDown");
  setValidation(cells.sheet, cells.area, { ...kept, ...rule });
  raiseFormatChanged(session, cells);
}

async function invalidCells(cells: Cells): Promise<ExcelObject | null> {
  const areas = await violations(cells.sheet, cells.area);
  return areas.length === 0 ? null : rangeAreas({ sheet: cells.sheet, areas });
}

async function isValid(cells: Cells): Promise<boolean | null> {
  const { rowCount, columnCount } = cells.area;
  const areas = await violations(cells.sheet, cells.area);
  const wrong = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
  if (wrong === 0) return true;
  return wrong === rowCount * columnCount ? false : null;
}

export const dataValidation = excelType<Cells>("DataValidation", {
  moved: movedCells,
  scalars: {
    Type: {
      get: (cells) => {
        const rule = sharedRule(cells);
        return rule === "mixed" ? "Inconsistent" : ruleType(rule);
      },
    },
    Rule: { get: (cells) => shared(cells, writtenRule) ?? {}, set: setRule },
    IgnoreBlanks: {
      get: (cells) => shared(cells, (rule) => rule.allowBlank !== false),
      set: (cells, value, session) =>
        amend(cells, session, { allowBlank: asBoolean(value, "DataValidation.ignoreBlanks") }),
    },
    ErrorAlert: {
      get: (cells) => shared(cells, writtenErrorAlert),
      set: (cells, value, session) => amend(cells, session, readErrorAlert(value)),
    },
    Prompt: {
      get: (cells) => shared(cells, writtenPrompt),
      set: (cells, value, session) => amend(cells, session, readPrompt(value)),
    },
    Valid: { get: isValid },
  },
  methods: {
    Clear: (cells) => {
      requireUnprotected(cells.sheet);
      setValidation(cells.sheet, cells.area, null);
    },
    GetInvalidCells: async (cells) => {
      const found = await invalidCells(cells);
      if (!found) throw itemNotFound("All cells are valid.");
      return found;
    },
    GetInvalidCellsOrNullObject: invalidCells,
  },
});
