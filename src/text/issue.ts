import type { Issue } from "../domain/issue";
import type { Criterion } from "../domain/rubric";
import { formatScore } from "./numbers";

/** What the column `Kiểm tra` may say; other programs look for these words. */
export const checkTexts = {
  notANumber: "Không phải số",
  negative: "Điểm âm",
  aboveMax: "Vượt điểm tối đa",
  notScored: "Chưa chấm",
  missingExplanation: "Thiếu giải trình",
  appraisedNotANumber: "Thẩm định: không phải số",
  appraisedNegative: "Thẩm định: điểm âm",
  appraisedAboveMax: "Thẩm định: vượt điểm tối đa",
} as const;

/** What a row's `Kiểm tra` cell says of an issue. */
export function checkText({ code, field }: Pick<Issue, "code" | "field">): string {
  const appraised = field === "appraisedScore";
  switch (code) {
    case "notANumber":
      return appraised ? checkTexts.appraisedNotANumber : checkTexts.notANumber;
    case "negative":
      return appraised ? checkTexts.appraisedNegative : checkTexts.negative;
    case "aboveMax":
      return appraised ? checkTexts.appraisedAboveMax : checkTexts.aboveMax;
    case "notScored":
      return checkTexts.notScored;
    case "missingExplanation":
      return checkTexts.missingExplanation;
  }
}

/** One line of the list of problems, e.g. "1.5: vượt điểm tối đa 2". */
export function issueText(issue: Issue, criterion: Criterion): string {
  const subject = issue.field === "appraisedScore" ? "điểm thẩm định " : "";
  return `${criterion.code}: ${subject}${complaint(issue, criterion)}`;
}

function complaint({ code, field }: Issue, { maxScore }: Criterion): string {
  switch (code) {
    case "notANumber":
      return "không phải số";
    case "negative":
      return field === "appraisedScore" ? "âm" : "điểm âm";
    case "aboveMax":
      return `vượt điểm tối đa ${formatScore(maxScore)}`;
    case "notScored":
      return "chưa chấm";
    case "missingExplanation":
      return "bị mất điểm nhưng chưa có giải trình";
  }
}
