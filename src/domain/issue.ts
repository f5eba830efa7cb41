/** Which of a criterion's cells an issue is about. */
export type EntryField = "selfScore" | "appraisedScore" | "evidence" | "explanation" | "appraisalNote";

/**
 * What is wrong with a row. A row has at most one issue, the gravest, exactly as its `Kiểm tra` cell shows
 * (`docs`: SPEC.md, rules [V…]). `pending` means not scored yet.
 */
export interface Issue {
  readonly severity: "error" | "pending" | "warning";
  readonly code: IssueCode;
  readonly criterionId: string;
  readonly field: EntryField;
}

export type IssueCode = "notANumber" | "negative" | "aboveMax" | "notScored" | "missingExplanation";
