import { lostPoints } from "../../src/domain/lost-points";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { sampleAssessment } from "../support/sample-commune";

it("[B9] lost points are counted, and those without explanation named", () => {
  const { count, unexplained } = lostPoints(rubric, sampleAssessment);
  const lost = [...sampleAssessment.values()].filter(({ explanation }) => explanation !== "").length + 2;
  expect(count).toBe(lost);
  expect(unexplained.map(({ id }) => id)).toEqual(["1.5", "7.4"]);
});

it("what is not scored has lost nothing yet", () => {
  expect(lostPoints(rubric, new Map())).toEqual({ count: 0, unexplained: [] });
});
