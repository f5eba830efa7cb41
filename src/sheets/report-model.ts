import type { Expression } from "./report-expression";
import type { SettingField } from "./report-settings";

/** What the report's texts are made of: cells of the two source sheets, and terms derived from them. */
export type ReportRef =
  | { readonly field: SettingField }
  | { readonly term: string }
  /** The fingerprint of finalized self scores, "" for a draft. */
  | { readonly record: "fingerprint" }
  | { readonly node: string; readonly column: ReportedColumn }
  | { readonly total: "maxScore" | "selfScore" | "achievementRate" }
  /** How many criteria have a number for a score: in the whole rubric, or under one node. */
  | { readonly scored: "criteria" }
  | { readonly scoredUnder: string };

/** `achievementRate` is derived: self score by maximum, in percent. */
export type ReportedColumn =
  "code" | "title" | "maxScore" | "selfScore" | "evidence" | "explanation" | "achievementRate";

export type ReportExpression = Expression<ReportRef>;

/** A value that several sentences need: one cell beside the print area, so that formulas stay short and readable. */
export interface ReportTerm {
  readonly name: string;
  readonly label: string;
  readonly expression: ReportExpression;
}

/** One kind for each place of the form (Decree 30/2020/NĐ-CP, annex I); each has one style throughout. */
export type ParagraphKind =
  | "superiorBody"
  | "issuingBody"
  | "nationalName"
  | "motto"
  | "number"
  | "placeAndDate"
  | "kind"
  | "subject"
  | "addressee"
  | "addresseeItem"
  | "legalBasis"
  | "opening"
  | "section"
  | "group"
  | "criterion"
  | "explanation"
  | "total"
  | "tableTitle"
  | "grade"
  | "remarkHeading"
  | "remark"
  | "closing"
  | "capacity"
  | "signatory"
  | "recipientsHeading"
  | "recipient"
  | "annexLabel"
  | "annexTitle"
  | "annexSource"
  | "tableHeading"
  | "tableText"
  | "tableNumber"
  | "tableGroupText"
  | "tableGroupNumber";

export interface ReportParagraph {
  readonly kind: ParagraphKind;
  readonly expression: ReportExpression;
  /** Each true when generating again would give the report another shape here, e.g. a line more. */
  readonly outgrown?: readonly ReportExpression[];
}

/** A table of the report; every row has one cell for each column. */
export interface ReportTable {
  /** Share of the width that each column takes; together 1. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly ReportParagraph[])[];
}

export const field = (name: SettingField): ReportExpression => ({ ref: { field: name } });
export const term = (name: string): ReportExpression => ({ ref: { term: name } });
