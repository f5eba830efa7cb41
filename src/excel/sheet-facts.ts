import type { SheetFacts } from "../sheets/sheet-facts";
import { workbookNames } from "../sheets/workbook-names";
import { sheetOfName, type NameFormulas } from "./named-blocks";
import { loadProtection, protectionOf, type SheetProtection } from "./sheet-protection";

/** All that examining, mending and rebuilding a sheet must know, with what is needed to take a change back. */
export interface FullSheetFacts extends SheetFacts {
  readonly protection: SheetProtection;
}

/** Reads a whole sheet in one sync; null for an empty one. */
export async function readSheetFacts(
  context: Excel.RequestContext,
  sheetName: string,
  names: NameFormulas,
): Promise<FullSheetFacts | null> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const used = sheet.getUsedRange();
  used.load({ values: true, valueTypes: true, formulas: true, numberFormat: true, rowIndex: true, columnIndex: true });
  // The types say boolean for `protection`, where Excel takes the names of its parts as for `fill`.
  const protection = { locked: true } as never;
  const looks = used.getCellProperties({ format: { protection, fill: { color: true } } });
  loadProtection(sheet);
  const rules = loadRules(context, sheetName, names);
  await context.sync();
  const valueTypes: readonly (readonly string[])[] = used.valueTypes;
  if (valueTypes.flat().every((type) => type === "Empty")) return null;
  return {
    sheetName,
    origin: { row: used.rowIndex, column: used.columnIndex },
    values: used.values as unknown[][],
    valueTypes,
    formulas: used.formulas as unknown[][],
    numberFormats: used.numberFormat as string[][],
    locked: looks.value.map((row) => row.map(({ format }) => format?.protection?.locked ?? true)),
    fills: looks.value.map((row) => row.map(({ format }) => format?.fill?.color ?? "")),
    ...protectionFacts(protectionOf(sheet)),
    names,
    ...rules(),
  };
}

function protectionFacts(protection: SheetProtection): Pick<FullSheetFacts, "isProtected" | "protection"> {
  return { isProtected: protection.protected, protection };
}

/** Queues what the named columns say of their rules; of a column whose name is lost or elsewhere nothing can be asked. */
function loadRules(context: Excel.RequestContext, sheetName: string, names: NameFormulas) {
  const rangeOf = (name: string) =>
    sheetOfName(name, names) === sheetName ? context.workbook.names.getItem(name).getRange() : null;
  const validationOf = (name: string) => {
    const validation = rangeOf(name)?.dataValidation;
    validation?.load({ type: true });
    return validation;
  };
  const selfScore = validationOf(workbookNames.selfScores);
  const appraisedScore = validationOf(workbookNames.appraisedScores);
  const highlights = rangeOf(workbookNames.scorecard)?.conditionalFormats.getCount();
  return (): Pick<SheetFacts, "validations" | "highlightCount"> => ({
    validations: {
      ...(selfScore ? { selfScore: { type: selfScore.type } } : {}),
      ...(appraisedScore ? { appraisedScore: { type: appraisedScore.type } } : {}),
    },
    highlightCount: highlights?.value ?? null,
  });
}
