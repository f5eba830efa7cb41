import { readFileSync } from "node:fs";
import { join } from "node:path";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import type { UnitInfo } from "../../src/domain/unit-info";
import { blankEntry, type Assessment, type Entry } from "../../src/domain/assessment";

export interface PublishedRow {
  readonly code: string;
  readonly level: number;
  readonly title: string;
  readonly maxScore: number;
  readonly selfScore: number;
  readonly explanation: string;
}

/** The rubric as published with one real commune's scores, out of the fixture. */
export const publishedRows: readonly PublishedRow[] = readFileSync(
  join(__dirname, "../fixtures/ha-trung-2023.tsv"),
  "utf8",
)
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [code = "", level, title = "", maxScore, selfScore, explanation = ""] = line.split("\t");
    return {
      code,
      level: Number(level),
      title,
      maxScore: Number(maxScore),
      selfScore: Number(selfScore),
      explanation,
    };
  });

/** What that commune wrote down. */
export const sampleAssessment: Assessment = new Map(
  publishedRows
    .filter((row) => row.level === 2)
    .map(({ code, selfScore, explanation }): [string, Entry] => [
      code,
      { ...blankEntry, selfScore: { kind: "number", value: selfScore }, explanation },
    ]),
);

/** Its unit data, as its report has them; number and day are the clerk's to fill in. */
export const sampleUnitInfo: UnitInfo = {
  ...defaultUnitInfo(haTrung2023),
  unit: "Xã Hà Bắc",
  superiorBody: "UBND huyện Hà Trung",
  place: "Hà Bắc",
  month: "11",
  issueYear: "2023",
};
