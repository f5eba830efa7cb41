import { scorecardHeaders } from "../text/scorecard";
import { blockCell, cellText, type CellBlock } from "./cell-block";

const ourHeaders: ReadonlySet<string> = new Set(Object.values(scorecardHeaders));

/** A table made by hand may share a few words with ours, never so many; of ours a few may have been overwritten. */
const leastHeaders = 7;

/** Stands on the scorecard alone, not on what is returned or reported. */
const telling = scorecardHeaders.check;

/** Whether a row of the block bears our own headers, word for word: this was a scorecard of ours, whatever else was lost. */
export function hasOurHeader(block: CellBlock): boolean {
  return block.values.some((cells, row) => {
    const texts = new Set(cells.map((_, column) => cellText(blockCell(block, row, column)).trim()));
    return texts.has(telling) && [...texts].filter((text) => ourHeaders.has(text)).length >= leastHeaders;
  });
}
