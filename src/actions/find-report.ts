import { sheetOfName } from "../excel/named-blocks";
import { readSheetHeads } from "../excel/sheet-heads";
import type { WorkbookFacts } from "../excel/workbook-facts";
import { isReport } from "../sheets/locate-report";
import { workbookNames } from "../sheets/workbook-names";
import { reportText } from "../text/report";

/**
 * The tab of the report: by its name or, that being lost, the one tab still called so that holds a report of ours. Undefined
 * when there is none, or when it could be either of two. One sync, where a tab is called so that no name tells of.
 */
export async function findReport(
  context: Excel.RequestContext,
  { names, sheetNames }: WorkbookFacts,
): Promise<string | undefined> {
  const named = sheetOfName(workbookNames.report, names);
  const called = sheetNames.filter((name) => name.startsWith(reportText.sheetName));
  if (named !== undefined || called.length === 0) return named;
  const [first, ...others] = (await readSheetHeads(context, called)).filter(isReport);
  return others.length === 0 ? first?.sheetName : undefined;
}
