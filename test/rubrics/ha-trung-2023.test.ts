import { criteriaOf, rubricRef, rubricRows } from "../../src/domain/rubric";
import { checkRubric } from "../../src/rubrics/check-rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { defaultRubric, findRubric, rubrics } from "../../src/rubrics/rubrics";
import { publishedRows } from "../support/sample-commune";

describe("rubric of Hà Trung, 2023", () => {
  it("[R3] stands word for word as published", () => {
    const rows = rubricRows(haTrung2023).map(({ node, depth }) => [node.code, depth + 1, node.title, node.maxScore]);
    expect(rows).toEqual(publishedRows.map(({ code, level, title, maxScore }) => [code, level, title, maxScore]));
  });

  it("[R3] has 7 sections, 40 criteria and 100 points", () => {
    expect(haTrung2023.sections.map((section) => section.maxScore)).toEqual([17, 11, 18, 11, 14, 12, 17]);
    expect(criteriaOf(haTrung2023)).toHaveLength(40);
    expect(haTrung2023).toMatchObject({
      issuer: "UBND huyện Hà Trung",
      documentNumber: "3683/HD-UBND",
      issuedOn: "2023-10-30",
      year: 2023,
    });
  });

  it.each(rubrics.map((rubric) => [rubricRef(rubric), rubric] as const))("[R5] %s has no sum error", (_, rubric) => {
    expect(checkRubric(rubric)).toEqual([]);
  });
});

describe("findRubric", () => {
  it("[R4] finds a rubric by what the workbook says", () => {
    expect(findRubric("thanh-hoa.ha-trung.2023@1")).toBe(haTrung2023);
    expect(defaultRubric).toBe(haTrung2023);
  });

  it.each(["", "thanh-hoa.ha-trung.2023", "thanh-hoa.ha-trung.2023@2", "thanh-hoa.ha-trung.2024@1"])(
    "[R4] does not guess %j",
    (ref) => expect(findRubric(ref)).toBeUndefined(),
  );
});
