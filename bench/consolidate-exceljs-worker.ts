import ExcelJS from "exceljs";
import { summarize } from "../src/domain/summarize";
import { haTrung2023 as rubric } from "../src/rubrics/ha-trung-2023";
import { readScorecard } from "../src/sheets/read-scorecard";

/** The same work done with ExcelJS: opens each file, reads the block of the scorecard and adds up. */
async function totalOf(file: File): Promise<number | null> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) return null;
  const values = Array.from({ length: 47 }, (_, row) =>
    Array.from({ length: 9 }, (__, column) => sheet.getCell(row + 5, column + 1).value ?? ""),
  );
  const reading = readScorecard(rubric, { values });
  return reading.ok ? summarize(rubric, reading.assessment).selfScore : null;
}

onmessage = async ({ data }: MessageEvent<readonly File[]>) => {
  const totals: (number | null)[] = [];
  for (const file of data) totals.push(await totalOf(file).catch(() => null));
  postMessage(totals);
};
