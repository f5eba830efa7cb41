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

test("not a single readable file", () => {
  expect(summarizeConsolidation(consolidationOf(0))).toMatchObject({
    subject: null,
    unitCount: 0,
    mean: null,
    leftOutCount: 1,
  });
});
