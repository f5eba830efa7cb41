import { a1Area } from "../sheets/a1";
import type { Area, ScoreValidation } from "../sheets/sheet-spec";

/** Rules of entry that are not what they should be, as they were. */
export interface ValidationBefore {
  readonly wanted: ScoreValidation;
  /** Queues putting them back. */
  readonly queueBack: (sheet: Excel.Worksheet) => void;
}

/**
 * Those of some rules that their cells no longer have throughout, with what the cells have instead: cell by cell where
 * pasting left every one with its own. At most two syncs.
 */
export async function loadLostValidations(
  sheet: Excel.Worksheet,
  wanted: readonly ScoreValidation[],
): Promise<readonly ValidationBefore[]> {
  const columns = wanted.map((validation) => ({ wanted: validation, whole: loadValidation(sheet, validation) }));
  await sheet.context.sync();
  const lost = columns.filter(({ whole }) => whole.validation.type !== "Decimal");
  const loaded = lost.map(({ wanted: area, whole }) => {
    const isAlike = whole.validation.type !== "Inconsistent" && whole.validation.type !== "MixedCriteria";
    return { wanted: area, parts: isAlike ? [whole] : cellsOf(area).map((cell) => loadValidation(sheet, cell)) };
  });
  if (loaded.some(({ parts }) => parts.length > 1)) await sheet.context.sync();
  return loaded.map(({ wanted: area, parts }) => ({
    wanted: area,
    queueBack: (again) => {
      again.getRange(a1Area(area)).dataValidation.clear();
      for (const { at, validation } of parts) queueRule(again.getRange(a1Area(at)).dataValidation, validation);
    },
  }));
}

function cellsOf({ row, column, rowCount, columnCount }: Area): readonly Area[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
    rowCount: 1,
    columnCount: 1,
  }));
}

function loadValidation(sheet: Excel.Worksheet, at: Area) {
  const validation = sheet.getRange(a1Area(at)).dataValidation;
  validation.load({ type: true, rule: true, errorAlert: true, prompt: true, ignoreBlanks: true });
  return { at, validation };
}

function queueRule(target: Excel.DataValidation, before: Excel.DataValidation): void {
  if (before.type === "None") return;
  target.rule = before.rule;
  target.errorAlert = before.errorAlert;
  target.prompt = before.prompt;
  target.ignoreBlanks = before.ignoreBlanks;
}

/** The conditional formats that touch an area; one sync. */
export async function loadHighlightIds(sheet: Excel.Worksheet, address: string): Promise<readonly string[]> {
  const { conditionalFormats } = sheet.getRange(address);
  conditionalFormats.load({ id: true });
  await sheet.context.sync();
  return conditionalFormats.items.map(({ id }) => id);
}

/** Removes the conditional formats of an area that were added since. */
export async function removeOtherHighlights(
  sheet: Excel.Worksheet,
  address: string,
  kept: readonly string[],
): Promise<void> {
  const now = await loadHighlightIds(sheet, address);
  const { conditionalFormats } = sheet.getRange(address);
  for (const id of now) if (!kept.includes(id)) conditionalFormats.getItem(id).delete();
}
