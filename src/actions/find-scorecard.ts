import type { Rubric } from "../domain/rubric";
import { constantOfName, readNamedParts, sheetOfName, type NameFormulas } from "../excel/named-blocks";
import { ActionStopped } from "../excel/run";
import { readSheetFacts, type FullSheetFacts } from "../excel/sheet-facts";
import { readSheetHeads } from "../excel/sheet-heads";
import { readSheetSizes } from "../excel/sheet-sizes";
import type { WorkbookFacts } from "../excel/workbook-facts";
import { findRubric, rubrics } from "../rubrics/rubrics";
import type { CellBlock } from "../sheets/cell-block";
import { recognizeRubric } from "../sheets/locate-scorecard";
import { hasOurHeader } from "../sheets/our-header";
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

type RecognizedScorecard = Omit<FoundScorecard, "selfScoresLocked">;

/** A sheet with more cells than this holds something else; reading it whole would make Excel wait. */
const mostCells = 100_000;

/**
 * Finds the scorecard by its name or, that being lost, on the first sheet that holds the rows of a rubric; where no name
 * tells that there is a scorecard, only under our own header, for a table made by hand is none of ours. Null when there is
 * none.
 * @throws ActionStopped `unknownRubric` when the workbook names a rubric that this add-in does not have.
 */
export async function findScorecard(context: Excel.RequestContext): Promise<FoundScorecard | null> {
  const { scorecard, rubric, unitInfo } = workbookNames;
  const { blocks, formulas } = await readNamedParts(context, [scorecard, unitInfo]);
  const reference = constantOfName(rubric, formulas);
  if (blocks.has(scorecard) && findRubric(reference) === undefined && formulas.has(rubric))
    throw new ActionStopped("unknownRubric", reference);
  const named = blocks.get(scorecard)?.sheetName;
  const sheetNames = named === undefined ? await candidates(context, formulas) : [named];
  const found = await firstRecognized(context, sheetNames, formulas);
  return found && { ...found, selfScoresLocked: isFinalized(blocks.get(unitInfo)) };
}

/**
 * The sheet of a scorecard that has lost its name but not our own header. Null, after one sync, where no sheet has such a
 * header.
 */
export async function findLostScorecard(
  context: Excel.RequestContext,
  { sheetNames, names }: WorkbookFacts,
): Promise<string | null> {
  const found = await firstRecognized(context, await underOurHeader(context, sheetNames), names);
  return found && found.facts.sheetName;
}

async function candidates(context: Excel.RequestContext, names: NameFormulas): Promise<readonly string[]> {
  const sheetNames = await modestSheets(context, names);
  const isTold = names.has(workbookNames.scorecard) || names.has(workbookNames.rubric);
  return isTold ? sheetNames : underOurHeader(context, sheetNames);
}

async function underOurHeader(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<readonly string[]> {
  const heads = await readSheetHeads(context, sheetNames);
  return heads.filter(hasOurHeader).map(({ sheetName }) => sheetName);
}

/** Whether the unit's data say that the scores are finalized. */
export const isFinalized = (unitBlock: CellBlock | undefined): boolean =>
  unitBlock !== undefined && readFinalizationRecord(unitBlock).fingerprint !== "";

/** A sheet of a return has rows of the rubric too, and would be taken for what is left of a scorecard. */
async function modestSheets(context: Excel.RequestContext, names: NameFormulas): Promise<readonly string[]> {
  const returned = new Set(returnRoundNumbers(names.keys()).map((round) => sheetOfName(returnRoundName(round), names)));
  const sizes = await readSheetSizes(context);
  return sizes
    .filter(({ cellCount, sheetName }) => cellCount <= mostCells && !returned.has(sheetName))
    .map(({ sheetName }) => sheetName);
}

async function firstRecognized(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  names: NameFormulas,
): Promise<RecognizedScorecard | null> {
  for (const sheetName of sheetNames) {
    const found = await recognize(context, sheetName, names);
    if (found) return found;
  }
  return null;
}

async function recognize(
  context: Excel.RequestContext,
  sheetName: string,
  names: NameFormulas,
): Promise<RecognizedScorecard | null> {
  const facts = await readSheetFacts(context, sheetName, names);
  if (!facts) return null;
  const rubric = recognizeRubric(rubrics, facts);
  return rubric && { rubric, facts };
}
