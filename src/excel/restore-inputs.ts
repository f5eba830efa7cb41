import { a1Area } from "../sheets/a1";
import { looksOf, numberFormatsOf } from "../sheets/factor-styles";
import type { Area, SheetSpec } from "../sheets/sheet-spec";
import { allOrNothing } from "./all-or-nothing";
import { paintHighlight, paintValidation } from "./paint";
import type { FullSheetFacts } from "./sheet-facts";
import { protectAgain, unprotectIfProtected } from "./sheet-protection";
import { loadHighlightIds, loadLostValidations, removeOtherHighlights, type ValidationBefore } from "./rules-before";

/** What to put back, and where. */
export interface InputRules {
  /** The sheet as it was made; its values are not used. */
  readonly spec: SheetSpec;
  /** All rows and columns of the table. */
  readonly table: Area;
  /** Columns of input cells, over the rows of the table. */
  readonly inputs: readonly Area[];
}

/**
 * Puts number formats, colours, locks, rules of entry, highlights and protection of a sheet back as its spec says and
 * touches no value; all or nothing, one writing sync.
 */
export async function restoreInputs(
  context: Excel.RequestContext,
  facts: FullSheetFacts,
  rules: InputRules,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(facts.sheetName);
  const validations = await loadLostValidations(sheet, rules.spec.validations ?? []);
  const table = a1Area(rules.table);
  const highlightIds = await loadHighlightIds(sheet, table);
  await allOrNothing(
    context,
    () => queueRestoring(sheet, facts, rules, validations, highlightIds.length),
    async (undoing) => {
      const again = undoing.workbook.worksheets.getItem(facts.sheetName);
      await unprotectIfProtected(undoing, again);
      await removeOtherHighlights(again, table, highlightIds);
      queueBefore(again, facts, rules, validations);
      protectAgain(again, facts.protection);
      await undoing.sync();
      return "takenBack";
    },
  );
}

function queueRestoring(
  sheet: Excel.Worksheet,
  facts: FullSheetFacts,
  { spec, table, inputs }: InputRules,
  validations: readonly ValidationBefore[],
  highlightCount: number,
): void {
  if (facts.isProtected) sheet.protection.unprotect();
  // A new sheet has General wherever its spec names no format.
  const formats = numberFormatsOf(spec).map((row) => row.map((format) => format ?? "General"));
  for (const input of inputs) sheet.getRange(a1Area(input)).numberFormat = part(formats, input);
  sheet
    .getRange(a1Area(table))
    .setCellProperties(
      part(looksOf(spec), table).map((row) => row.map(({ fill, unlocked }) => cellProperties(fill, unlocked !== true))),
    );
  for (const { wanted } of validations) {
    const { dataValidation } = sheet.getRange(a1Area(wanted));
    dataValidation.clear();
    paintValidation(dataValidation, wanted);
  }
  const highlights = spec.highlights ?? [];
  if (highlightCount < highlights.length) {
    for (const highlight of highlights) paintHighlight(sheet.getRange(a1Area(highlight)).conditionalFormats, highlight);
  }
  sheet.protection.protect({ allowFormatRows: true, allowFormatColumns: true });
}

function queueBefore(
  sheet: Excel.Worksheet,
  facts: FullSheetFacts,
  { table, inputs }: InputRules,
  validations: readonly ValidationBefore[],
): void {
  const { origin } = facts;
  const within = (area: Area): Area => ({ ...area, row: area.row - origin.row, column: area.column - origin.column });
  for (const input of inputs) sheet.getRange(a1Area(input)).numberFormat = part(facts.numberFormats, within(input));
  const locks = part(facts.locked, within(table));
  const fills = part(facts.fills, within(table));
  sheet
    .getRange(a1Area(table))
    .setCellProperties(
      locks.map((row, r) => row.map((locked, c) => cellProperties(fills[r]?.[c] || undefined, locked))),
    );
  for (const [r, row] of fills.entries()) {
    for (const [c, fill] of row.entries()) {
      if (fill === "") sheet.getCell(table.row + r, table.column + c).format.fill.clear();
    }
  }
  for (const { queueBack } of validations) queueBack(sheet);
}

const cellProperties = (color: string | undefined, locked: boolean): Excel.SettableCellProperties => ({
  format: { protection: { locked }, ...(color === undefined ? {} : { fill: { color } }) },
});

function part<T>(grid: readonly (readonly T[])[], { row, column, rowCount, columnCount }: Area): T[][] {
  return grid.slice(row, row + rowCount).map((cells) => cells.slice(column, column + columnCount));
}
