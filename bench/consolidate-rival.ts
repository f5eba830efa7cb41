import { summarize } from "../src/domain/summarize";
import { haTrung2023 as rubric } from "../src/rubrics/ha-trung-2023";
import { readScorecard } from "../src/sheets/read-scorecard";
import { scorecardArea, scorecardLayout } from "../src/sheets/scorecard-layout";

type Values = readonly (readonly unknown[])[];

/** Zero-based; undefined or null for a blank. */
type ValueAt = (row: number, column: number) => unknown;

type ReadBlock = (
  bytes: ArrayBuffer,
  block: (valueAt: ValueAt) => Values,
) => Values | undefined | Promise<Values | undefined>;

const area = scorecardArea(scorecardLayout(rubric), "code", "check");

function block(valueAt: ValueAt): Values {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => valueAt(area.row + row, area.column + column) ?? ""),
  );
}

/** A worker of another library: totals of the files it is sent, null for those it cannot read. */
export function answerWith(readBlock: ReadBlock): void {
  const totalOf = async (file: File): Promise<number | null> => {
    const values = await readBlock(await file.arrayBuffer(), block);
    if (values === undefined) return null;
    const reading = readScorecard(rubric, { values });
    return reading.ok ? summarize(rubric, reading.assessment).selfScore : null;
  };
  onmessage = async ({ data }: MessageEvent<readonly File[]>) => {
    const totals: (number | null)[] = [];
    for (const file of data) totals.push(await totalOf(file).catch(() => null));
    postMessage(totals);
  };
}
