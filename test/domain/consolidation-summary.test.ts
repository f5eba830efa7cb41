import { summarizeConsolidation } from "../../src/domain/consolidation-summary";
import { consolidationOf } from "../support/sample-consolidation";

test("a consolidation in figures: units, mean, a count for every grade, files left out", () => {
  const consolidation = consolidationOf(500);
  const summary = summarizeConsolidation(consolidation);
  expect(summary).toMatchObject({ unitCount: 500, rankedCount: 500, leftOutCount: 1 });
  // 50, 50.1 … 99.9, each once.
  expect(summary.mean).toBeCloseTo(74.95, 10);
  expect(summary.gradeCounts).toEqual([
    { name: "Xuất sắc", count: 100 },
    { name: "Tốt", count: 100 },
    { name: "Khá", count: 100 },
    { name: "Trung bình", count: 200 },
    { name: "Yếu", count: 0 },
  ]);
});

test("units without a total to be ranked by count as units, and as those without a grade", () => {
  const summary = summarizeConsolidation(consolidationOf(3, { basis: "appraised" }));
  expect(summary).toMatchObject({ unitCount: 3, rankedCount: 0, mean: null });
  expect(summary.gradeCounts.at(-1)).toEqual({ name: null, count: 3 });
});

test("files left out are those without a row, each once; grades go from the highest down", () => {
  const consolidation = consolidationOf(2, {
    thresholds: [
      { name: "Đạt", from: 50 },
      { name: "Tốt", from: 80 },
    ],
  });
  const noticed = {
    fileName: "1.xlsx",
    unit: "Xã Thử 1",
    isCounted: true,
    finding: { code: "invalidScores", count: 1 },
  };
  const left = { fileName: "3.xlsx", unit: "Xã Thử 3", isCounted: false, finding: { code: "otherYear", year: "2022" } };
  const findings = [...consolidation.findings, noticed, left, left] as const;
  const summary = summarizeConsolidation({ ...consolidation, findings: findings as typeof consolidation.findings });
  expect(summary.leftOutCount).toBe(2);
  expect(summary.gradeCounts.map(({ name }) => name)).toEqual(["Tốt", "Đạt"]);
});

test("not a single readable file", () => {
  expect(summarizeConsolidation(consolidationOf(0))).toMatchObject({
    subject: null,
    unitCount: 0,
    mean: null,
    leftOutCount: 1,
  });
});
