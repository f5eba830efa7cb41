import { formulasOf, type NameFormulas } from "./named-blocks";

/** Every name of the workbook as it is now, in one sync. */
export async function readNames(context: Excel.RequestContext): Promise<NameFormulas> {
  const { names } = context.workbook;
  names.load({ name: true, formula: true });
  await context.sync();
  return formulasOf(names);
}

/**
 * Queues pointing names at formulas ("=…"). One that exists already (a deleted sheet leaves its names broken) is pointed
 * anew, so that it can be pointed back.
 */
export function defineNames(context: Excel.RequestContext, wanted: NameFormulas, before: NameFormulas): void {
  for (const [name, formula] of wanted) {
    if (before.has(name)) context.workbook.names.getItem(name).formula = formula;
    else context.workbook.names.add(name, formula);
  }
}

/** Queues putting some names back. @param now what there is after work that stopped midway */
export function restoreNames(
  context: Excel.RequestContext,
  touched: Iterable<string>,
  before: NameFormulas,
  now: NameFormulas,
): void {
  const { names } = context.workbook;
  for (const name of touched) {
    const formula = before.get(name);
    // Always, even if the text is the same: the sheet it meant a moment ago may just have been deleted.
    if (formula !== undefined) names.getItem(name).formula = formula;
    else if (now.has(name)) names.getItem(name).delete();
  }
}
