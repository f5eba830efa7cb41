import type { Assessment, ScoreEntry } from "../../src/domain/assessment";
import { asText } from "../../src/excel/text-cell";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { cellOf } from "../../src/sheets/scorecard-layout";

/** Writes an assessment of the built-in rubric into the scorecard `Chấm điểm`, as a user's pasting would. */
export async function fillScorecard(assessment: Assessment): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Chấm điểm");
    for (const [id, entry] of assessment) {
      const write = (field: "selfScore" | "evidence" | "explanation", value: unknown) => {
        const { row, column } = cellOf(haTrung2023, id, field);
        sheet.getCell(row, column).values = [[value]];
      };
      write("selfScore", scoreValue(entry.selfScore));
      write("evidence", asText(entry.evidence));
      write("explanation", asText(entry.explanation));
    }
    await context.sync();
  });
}

function scoreValue(entry: ScoreEntry): string | number {
  if (entry.kind === "blank") return "";
  return entry.kind === "number" ? entry.value : entry.text;
}
