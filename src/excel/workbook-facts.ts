import { ActionStopped } from "./run";

/** What an action must know before it writes; taken in one sync. */
export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  readonly activeSheetName: string;
  /** Every workbook-wide name with its formula, e.g. "='Chấm điểm'!$A$5:$I$51". */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Reads what there is, and stops before anything is written where sheets cannot be added.
 * @throws ActionStopped `readOnly` or `workbookProtected`
 */
export async function readWorkbookFacts(context: Excel.RequestContext): Promise<WorkbookFacts> {
  const { workbook } = context;
  const active = workbook.worksheets.getActiveWorksheet();
  workbook.load({ readOnly: true, protection: { protected: true } });
  workbook.worksheets.load({ name: true });
  workbook.names.load({ name: true, formula: true });
  active.load({ name: true });
  await context.sync();
  if (workbook.readOnly) throw new ActionStopped("readOnly", "workbook.readOnly");
  if (workbook.protection.protected) throw new ActionStopped("workbookProtected", "workbook.protection.protected");
  return {
    sheetNames: workbook.worksheets.items.map((sheet) => sheet.name),
    activeSheetName: active.name,
    names: new Map(workbook.names.items.map((item) => [item.name, String(item.formula)])),
  };
}

/** The wished tab name, or the first of "… (2)", "… (3)" that no sheet has: a sheet of the user's is never touched. */
export function freeSheetName(wished: string, facts: Pick<WorkbookFacts, "sheetNames">): string {
  const taken = new Set(facts.sheetNames.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
