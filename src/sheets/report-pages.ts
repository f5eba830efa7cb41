import { points, reportPage } from "./report-form";
import type { ReportRow } from "./report-rows";

/** Points of height that rows may fill; a little is kept back for what printers round up. */
const pageHeight = points(reportPage.height - reportPage.margins.top - reportPage.margins.bottom) * 0.985;

/**
 * A break costs requests, and a report is never longer than this in practice. In a longer one only the last breaks are
 * set and the pages before them end where they are full: still never within a line.
 */
const maxBreaks = 20;

/** Rows before which a new page starts, so that no page ends after a row that must stay with the next one. */
export function pageBreaks(rows: readonly ReportRow[]): readonly number[] {
  const breaks: number[] = [];
  let filled = 0;
  for (const { first, heights } of blocksOf(rows)) {
    const height = heights.reduce((sum, row) => sum + row, 0);
    if (filled > 0 && filled + height > pageHeight) {
      breaks.push(first);
      filled = 0;
    }
    filled = height <= pageHeight ? filled + height : fillPages(heights, first, breaks);
  }
  return breaks.slice(-maxBreaks);
}

interface Block {
  readonly first: number;
  readonly heights: readonly number[];
}

function blocksOf(rows: readonly ReportRow[]): readonly Block[] {
  const blocks: Block[] = [];
  rows.forEach((row, index) => {
    const block = blocks.at(-1);
    if (block && rows[index - 1]?.keepWithNext) {
      blocks[blocks.length - 1] = { ...block, heights: [...block.heights, row.height] };
    } else blocks.push({ first: index, heights: [row.height] });
  });
  return blocks;
}

/** A block higher than a page is broken between its rows; returns what it fills of the last page. */
function fillPages(heights: readonly number[], first: number, breaks: number[]): number {
  return heights.reduce((filled, height, index) => {
    if (filled === 0 || filled + height <= pageHeight) return filled + height;
    breaks.push(first + index);
    return height;
  }, 0);
}
