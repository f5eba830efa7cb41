import type { RubricNode } from "../../src/domain/rubric";
import { checkRubric } from "../../src/rubrics/check-rubric";
import { criterion, group } from "../../src/rubrics/nodes";
import { rubricOf } from "../support/rubric-arbitraries";

const check = (...sections: ReturnType<typeof group>[]) => checkRubric(rubricOf(sections));
const one = (maxScore: number, ...children: RubricNode[]) => check(group("1", "Lĩnh vực", maxScore, children));

describe("checkRubric", () => {
  it("[R5] warns of a published maximum that is not the sum, and says both", () => {
    expect(one(5, criterion("1.1", "a", 2), criterion("1.2", "b", 2.5))).toEqual([
      { code: "sumDiffers", nodeId: "1", published: 5, sum: 4.5 },
    ]);
  });

  it("[S3] adds as decimals, so 0.1 + 0.2 makes 0.3", () => {
    expect(one(0.3, criterion("1.1", "a", 0.1), criterion("1.2", "b", 0.2))).toEqual([]);
  });

  it("[R5] warns of what repeats, is empty or negative", () => {
    const repeated = check(
      group("1", "Một", 1, [criterion("1", "a", 1, "x")]),
      group("2", "Hai", 1, [criterion("1", "a", 1, "x")]),
    );
    expect(repeated).toEqual([{ code: "duplicateId", nodeId: "x" }]);
    expect(one(0)).toEqual([{ code: "emptyGroup", nodeId: "1" }]);
    expect(one(-1, criterion("1.1", "a", -1))).toEqual([
      { code: "negativeMax", nodeId: "1" },
      { code: "negativeMax", nodeId: "1.1" },
    ]);
  });

  it("[R2] lets codes restart where ids differ", () => {
    const sections = ["I", "II"].map((code) => group(code, code, 1, [criterion("1", "a", 1, `${code}/1`)]));
    expect(check(...sections)).toEqual([]);
  });
});
