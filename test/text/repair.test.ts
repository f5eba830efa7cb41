import { criteriaOf } from "../../src/domain/rubric";
import type { Repair } from "../../src/domain/repair";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { repairText } from "../../src/text/repair";

const criterion = criteriaOf(haTrung2023).find(({ id }) => id === "7.2");
const self = { criterionId: "7.2", field: "selfScore" } as const;

it.each<[Repair, string]>([
  [{ ...self, cause: "numberAsText", from: "2.5", certainty: "certain", score: 2.5 }, "7.2: chữ “2.5” sẽ thành số 2,5"],
  [
    { ...self, cause: "dateOfScore", from: "02-May", certainty: "ask", choices: [2.5, 5.2] },
    "7.2: ngày tháng “02-May” có phải là 2,5 hay 5,2?",
  ],
  [
    { ...self, cause: "errorValue", from: "#N/A", certainty: "ask", choices: [] },
    "7.2: giá trị lỗi #N/A cần nhập lại: số từ 0 đến 2,5",
  ],
  [
    { ...self, field: "appraisedScore", cause: "aboveMax", from: "25", certainty: "ask", choices: [2.5] },
    "7.2: điểm thẩm định, số 25 có phải là 2,5?",
  ],
])("says %j as a sentence", (repair, sentence) => {
  if (!criterion) throw new Error("the rubric has no criterion 7.2");
  expect(repairText(repair, criterion)).toBe(sentence);
});
