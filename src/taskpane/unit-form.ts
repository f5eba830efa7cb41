import type { UnitField } from "../domain/unit-info";
import { paneText } from "../text/pane";

/** The form's buttons stand outside it, at the foot of the pane, and refer to it by this id. */
export const unitFormId = "unit-info";

export interface UnitFormGroup {
  readonly title: string;
  readonly fields: readonly UnitField[];
}

/** The fields of the form as people think of them; together they are all fields of `Thông tin`, each once. */
export const unitFormGroups: readonly UnitFormGroup[] = [
  {
    title: paneText.unitInfo.unitGroup,
    fields: ["unit", "superiorBody", "recipientBody", "assessmentYear"],
  },
  {
    title: paneText.unitInfo.documentGroup,
    fields: ["legalBasis", "documentNumber", "place", "day", "month", "issueYear"],
  },
  {
    title: paneText.unitInfo.signatureGroup,
    fields: ["signingCapacity", "signatoryTitle", "signatoryName", "recipients"],
  },
];

/** Fields that hold several lines. */
export const multilineFields: ReadonlySet<UnitField> = new Set<UnitField>(["legalBasis", "recipients"]);

/** Fields short enough to stand side by side. */
export const shortFields: ReadonlySet<UnitField> = new Set<UnitField>(["day", "month", "issueYear"]);
