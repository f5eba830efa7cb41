import type { Rubric } from "../domain/rubric";
import { constantOfName, readNamedParts, sheetOfName, type NameFormulas } from "../excel/named-blocks";
import { ActionStopped } from "../excel/run";
import { readSheetFacts, type FullSheetFacts } from "../excel/sheet-facts";
import { readSheetSizes } from "../excel/sheet-sizes";
import { findRubric, rubrics } from "../rubrics/rubrics";
import type { CellBlock } from "../sheets/cell-block";
import { recognizeRubric } from "../sheets/locate-scorecard";
import { readFinalizationRecord } from "../sheets/read-finalization";
import { returnRoundName, returnRoundNumbers } from "../sheets/return-names";
import { workbookNames } from "../sheets/workbook-names";

/** A scorecard, however damaged, with everything that its sheet tells. */
export interface FoundScorecard {
  readonly rubric: Rubric;
  readonly facts: FullSheetFacts;
  /** The scorecard is finalized. */
  readonly selfScoresLocked: boolean;
}

/** A sheet with more cells than this holds something else; reading it whole would make Excel wait. */
const mostCells = 100_000;

/**
 * Finds the scorecard by its name or, that being lost, on the first sheet that holds the rows of a rubric. Null when there
 * is none.
 * @throws ActionStopped `unknownRubric` when the workbook names a rubric that this add-in does not have.
 */
export async function findScorecard(context: Excel.RequestContext): Promise<FoundScorecard | null> {
  const { scorecard, rubric, unitInfo } = workbookNames;
  const { blocks, formulas } = await readNamedParts(context, [scorecard, unitInfo]);
  const reference = constantOfName(rubric, formulas);
  if (blocks.has(scorecard) && findRubric(reference) === undefined && formulas.has(rubric))
    throw new ActionStopped("unknownRubric", reference);
  for (const sheetName of await candidates(context, blocks.get(scorecard)?.sheetName, formulas)) {
    const found = await recognize(context, sheetName, formulas);
    if (found) return { ...found, selfScoresLocked: isFinalized(blocks.get(unitInfo)) };
  }
  return null;
}

const isFinalized = (unitBlock: CellBlock | undefined): boolean =>
  unitBlock !== undefined && readFinalizationRecord(unitBlock).fingerprint !== "";

/** A sheet of a return has rows of the rubric too, and would be taken for what is left of a scorecard. */
async function candidates(
  context: Excel.RequestContext,
  named: string | undefined,
  names: NameFormulas,
): Promise<readonly string[]> {
  if (named !== undefined) return [named];
  const returned = new Set(returnRoundNumbers(names.keys()).map((round) => sheetOfName(returnRoundName(round), names)));
  const sizes = await readSheetSizes(context);
  return sizes
    .filter(({ cellCount, sheetName }) => cellCount <= mostCells && !returned.has(sheetName))
    .map(({ sheetName }) => sheetName);
}

async function recognize(
  context: Excel.RequestContext,
  sheetName: string,
  names: NameFormulas,
): Promise<Omit<FoundScorecard, "selfScoresLocked"> | null> {
  const facts = await readSheetFacts(context, sheetName, names);
  if (!facts) return null;
  const rubric = recognizeRubric(rubrics, facts);
  return rubric && { rubric, facts };
}
