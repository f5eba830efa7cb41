import { formulasOf, type NameFormulas } from "./named-blocks";
import { ActionStopped } from "./run";

/** What an action must know before it writes; taken in one sync. */
export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  /** Where each sheet stands among the tabs, from 0; chart sheets, which Office.js does not list, count as well. */
  readonly positions: ReadonlyMap<string, number>;
  readonly activeSheetName: string;
  readonly names: NameFormulas;
  readonly readOnly: boolean;
  /** Tabs cannot be added or removed (Review › Protect Workbook). */
  readonly structureProtected: boolean;
}

/** Reads what there is, in one sync. */
export async function readWorkbookFacts(context: Excel.RequestContext): Promise<WorkbookFacts> {
  const { workbook } = context;
  const active = workbook.worksheets.getActiveWorksheet();
  workbook.load({ readOnly: true, protection: { protected: true } });
  workbook.worksheets.load({ name: true, position: true });
  workbook.names.load({ name: true, formula: true });
  active.load({ name: true });
  await context.sync();
  return {
    sheetNames: workbook.worksheets.items.map((sheet) => sheet.name),
    positions: new Map(workbook.worksheets.items.map(({ name, position }) => [name, position])),
    activeSheetName: active.name,
    names: formulasOf(workbook.names),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
  };
}

/** @throws ActionStopped `readOnly` or `workbookProtected`, before anything is written, where sheets cannot be added. */
export function requireWritable({ readOnly, structureProtected }: WorkbookFacts): void {
  if (readOnly) throw new ActionStopped("readOnly", "workbook.readOnly");
  if (structureProtected) throw new ActionStopped("workbookProtected", "workbook.protection.protected");
}

/** The wished tab name, or the first of "… (2)", "… (3)" that no sheet has: a sheet of the user's is never touched. */
export function freeSheetName(wished: string, facts: Pick<WorkbookFacts, "sheetNames">): string {
  const taken = new Set(facts.sheetNames.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
