import type { UnitField } from "../domain/unit-info";
import type { Expression } from "./report-expression";

/** What the report's texts are made of: cells of the two source sheets, and terms derived from them. */
export type ReportRef =
  | { readonly field: UnitField }
  | { readonly term: string }
  | { readonly node: string; readonly column: ReportedColumn }
  | { readonly total: "selfScore" }
  /** How many criteria have a number for a score: in the whole rubric, or under one node. */
  | { readonly scored: "criteria" }
  | { readonly scoredUnder: string };

export type ReportedColumn = "code" | "title" | "maxScore" | "selfScore" | "explanation";

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
  | "closing"
  | "capacity"
  | "signatory"
  | "recipientsHeading"
  | "recipient";

export interface ReportParagraph {
  readonly kind: ParagraphKind;
  readonly expression: ReportExpression;
  /** Each true when generating again would give the report another shape here, e.g. a line more. */
  readonly outgrown?: readonly ReportExpression[];
}

export const field = (name: UnitField): ReportExpression => ({ ref: { field: name } });
export const term = (name: string): ReportExpression => ({ ref: { term: name } });
