import type { EntryField } from "./issue";

/** A column of the scorecard. */
export type DiagnosedColumn = EntryField | "code" | "title" | "maxScore" | "scoreGap" | "check";

/** Why a row of a table belongs to no criterion and no heading of the rubric. */
export type UnmatchedReason = "noCode" | "unknownCode" | "otherTitle" | "nearerTitle" | "duplicate";

/** A cell that holds something it should not; `found` is what a person sees there. */
export interface FoundCell {
  readonly column: DiagnosedColumn;
  readonly found: string;
}

interface AtRow {
  /** Zero-based on the sheet. */
  readonly row: number;
}

interface AtNode extends AtRow {
  /** A criterion or a heading of the rubric. */
  readonly nodeId: string;
}

/** Something that is not as the scorecard was made. The sentence for each is in `text/diagnosis.ts`. */
export type Diagnosis =
  | { readonly code: "noScorecard" | "headerLost" }
  | { readonly code: "columnMissing" | "columnMoved"; readonly column: DiagnosedColumn }
  | ({ readonly code: "headerChanged" } & AtRow & FoundCell)
  | { readonly code: "rowMissing"; readonly nodeId: string }
  | ({ readonly code: "rowInserted"; readonly seen: string; readonly reason: UnmatchedReason } & AtRow & {
        /** Criteria and headings that may have been meant. */
        readonly candidates: readonly string[];
      })
  | ({ readonly code: "rowDuplicated" | "rowMoved" } & AtNode)
  | ({ readonly code: "codeChanged" | "titleChanged" | "maxChanged"; readonly found: string } & AtNode)
  | { readonly code: "totalRowMissing" }
  | ({ readonly code: "formulaOverwritten"; readonly cells: readonly FoundCell[] } & AtRow)
  | ({ readonly code: "formulaChanged"; readonly columns: readonly DiagnosedColumn[] } & AtRow)
  | ({ readonly code: "formulaInInput"; readonly cells: readonly FoundCell[] } & AtNode)
  | { readonly code: "nameLost" | "nameBroken" | "nameMoved"; readonly name: string }
  | ({
      readonly code: "inputLocked" | "cellUnlocked" | "formatLost" | "colorLost";
      readonly columns: readonly DiagnosedColumn[];
    } & AtRow)
  | { readonly code: "validationLost"; readonly column: "selfScore" | "appraisedScore"; readonly inPart: boolean }
  | { readonly code: "highlightsLost" }
  | { readonly code: "notProtected" };

/**
 * What mends it: `restoreInputs` puts back what concerns entering (rules, formats, colours, locks, protection) and
 * touches no value; `rebuild` makes the sheet anew out of the entries; `look` is for a person to decide, the sheet
 * itself works; `none` means there is nothing to work on.
 */
export type Remedy = "restoreInputs" | "rebuild" | "look" | "none";

export function remedyFor({ code }: Diagnosis): Remedy {
  switch (code) {
    case "noScorecard":
      return "none";
    case "formulaInInput":
      return "look";
    case "inputLocked":
    case "cellUnlocked":
    case "formatLost":
    case "colorLost":
    case "validationLost":
    case "highlightsLost":
    case "notProtected":
      return "restoreInputs";
    case "headerLost":
    case "headerChanged":
    case "columnMissing":
    case "columnMoved":
    case "rowMissing":
    case "rowInserted":
    case "rowDuplicated":
    case "rowMoved":
    case "codeChanged":
    case "titleChanged":
    case "maxChanged":
    case "totalRowMissing":
    case "formulaOverwritten":
    case "formulaChanged":
    case "nameLost":
    case "nameBroken":
    case "nameMoved":
      return "rebuild";
  }
}
