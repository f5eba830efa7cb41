import { points, reportPage } from "./report-form";
import type { ReportRow } from "./report-placing";

/** Points of height that rows may fill; a little is kept back for what printers round up. */
const pageHeight = points(reportPage.height - reportPage.margins.top - reportPage.margins.bottom) * 0.99;

/**
 * A break costs requests, and a report is hardly ever longer than this. In a longer one only the last breaks are set
 * and the pages before them end where they are full: still never within a line.
 */
const maxBreaks = 20;

export interface Pages {
  /** The rows, with the headings of a table again on each page where it goes on. */
  readonly rows: readonly ReportRow[];
  /** Rows before which a new page starts. */
  readonly breaks: readonly number[];
}

/** Distributes rows over pages, so that no page ends after a row that must stay with the next one. */
export function paginate(rows: readonly ReportRow[]): Pages {
  const sheet = new Sheet();
  for (const block of blocksOf(rows)) sheet.add(block);
  return { rows: sheet.rows, breaks: sheet.breaks.slice(-maxBreaks) };
}

/** Rows that belong on one page. */
function blocksOf(rows: readonly ReportRow[]): readonly (readonly ReportRow[])[] {
  const blocks: ReportRow[][] = [];
  rows.forEach((row, index) => {
    const block = blocks.at(-1);
    if (block && rows[index - 1]?.keepWithNext) block.push(row);
    else blocks.push([row]);
  });
  return blocks;
}

const heightOf = (rows: readonly ReportRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

class Sheet {
  readonly rows: ReportRow[] = [];
  readonly breaks: number[] = [];
  private filled = 0;

  /** A block higher than a page is broken between its rows. */
  add(block: readonly ReportRow[]): void {
    if (heightOf(block) > pageHeight && block.length > 1) {
      for (const row of block) this.add([row]);
      return;
    }
    if (block[0]?.startsPage || this.filled + heightOf(block) > pageHeight) this.startPage(block[0]);
    for (const row of block) this.push(row);
  }

  private startPage(first: ReportRow | undefined): void {
    if (this.filled === 0) return;
    this.breaks.push(this.rows.length);
    this.filled = 0;
    if (first?.headings) this.push(first.headings);
  }

  private push(row: ReportRow): void {
    this.rows.push(row);
    this.filled += row.height;
  }
}
