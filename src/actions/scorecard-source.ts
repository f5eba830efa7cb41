import { readEntryCells, type EntryCells } from "../excel/entry-cells";
import { readNamedParts, type NamedBlock, type NamedParts } from "../excel/named-blocks";
import { ActionStopped } from "../excel/run";
import { rowsByCriterion } from "../sheets/read-scorecard";
import { workbookNames } from "../sheets/workbook-names";
import type { Check } from "./actions";
import { checkBlock } from "./read-workbook";

/** The scorecard as most verbs start from it. */
export interface ScorecardSource {
  readonly parts: NamedParts;
  readonly block: NamedBlock;
  /** Sheet `Thông tin`, where there is one. */
  readonly unitBlock: NamedBlock | undefined;
  readonly check: Check;
}

/**
 * Reads it in one sync.
 * @throws ActionStopped `noScorecard`, `unknownRubric`, `damagedScorecard`
 */
export async function readScorecardSource(context: Excel.RequestContext): Promise<ScorecardSource> {
  const { block, ...source } = await readParts(context);
  return { ...source, block, check: checkBlock(block, source.parts) };
}

/** The scorecard with all that changing some of its cells takes. */
export interface ScorecardCells {
  readonly cells: EntryCells;
  readonly check: Check;
  /** Row of each criterion within the cells. */
  readonly rows: ReadonlyMap<string, number>;
}

/** As {@link readScorecardSource}, for changing cells; two syncs, together with what else the context has queued. */
export async function readScorecardCells(context: Excel.RequestContext): Promise<ScorecardCells> {
  const { parts, block } = await readParts(context);
  const cells = await readEntryCells(context, block);
  const check = checkBlock(cells, parts);
  return { cells, check, rows: rowsByCriterion(check.rubric, cells) };
}

async function readParts(context: Excel.RequestContext): Promise<Omit<ScorecardSource, "check">> {
  const { scorecard, unitInfo } = workbookNames;
  const parts = await readNamedParts(context, [scorecard, unitInfo]);
  const block = parts.blocks.get(scorecard);
  if (!block) throw new ActionStopped("noScorecard", scorecard);
  return { parts, block, unitBlock: parts.blocks.get(unitInfo) };
}
