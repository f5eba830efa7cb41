import type { Issue } from "../../src/domain/issue";
import { criterion } from "../../src/rubrics/nodes";
import { checkText, checkTexts, issueText } from "../../src/text/issue";
import { formatScore } from "../../src/text/numbers";

const two = criterion("1.5", "Sáng kiến", 2.5);
const issue = (code: Issue["code"], field: Issue["field"]): Issue => ({
  severity: "error",
  code,
  field,
  criterionId: "1.5",
});

it.each([
  ["aboveMax", "selfScore", "Vượt điểm tối đa", "1.5: vượt điểm tối đa 2,5"],
  ["negative", "selfScore", "Điểm âm", "1.5: điểm âm"],
  ["notANumber", "selfScore", "Không phải số", "1.5: không phải số"],
  ["aboveMax", "appraisedScore", "Thẩm định: vượt điểm tối đa", "1.5: điểm thẩm định vượt điểm tối đa 2,5"],
  ["negative", "appraisedScore", "Thẩm định: điểm âm", "1.5: điểm thẩm định âm"],
  ["notANumber", "appraisedScore", "Thẩm định: không phải số", "1.5: điểm thẩm định không phải số"],
  ["notScored", "selfScore", "Chưa chấm", "1.5: chưa chấm"],
  ["missingExplanation", "explanation", "Thiếu giải trình", "1.5: bị mất điểm nhưng chưa có giải trình"],
] as const)("[V2] %s of %s says %j in the sheet and %j in the pane", (code, field, check, sentence) => {
  expect(checkText({ code, field })).toBe(check);
  expect(issueText(issue(code, field), two)).toBe(sentence);
});

it("[V2] has no text that is said of two things", () => {
  expect(new Set(Object.values(checkTexts)).size).toBe(Object.keys(checkTexts).length);
});

it.each([
  [94.5, "94,5"],
  [100, "100"],
  [0, "0"],
  [0.1 + 0.2, "0,3"],
  [-1.25, "-1,25"],
])("[S3] %d is printed %s", (score, printed) => expect(formatScore(score)).toBe(printed));
