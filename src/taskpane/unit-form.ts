import { type SettingField, reportOptionFields } from "../sheets/report-settings";
import { paneText } from "../text/pane";
import { reportPaneText } from "../text/report-pane";

/** The form's buttons stand outside it, at the foot of the pane, and refer to it by this id. */
export const unitFormId = "unit-info";

export interface UnitFormGroup {
  readonly title: string;
  readonly fields: readonly SettingField[];
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
  { title: reportPaneText.options, fields: reportOptionFields },
];

/** Fields that hold several lines. */
export const multilineFields: ReadonlySet<SettingField> = new Set<SettingField>([
  "legalBasis",
  "recipients",
  "gradeScale",
  "difficulties",
  "proposals",
]);

/** Fields that are either on ("Có") or off. */
export const switchFields: ReadonlySet<SettingField> = new Set<SettingField>(["summaryTable", "annex"]);

/** Fields short enough to stand side by side. */
export const shortFields: ReadonlySet<SettingField> = new Set<SettingField>(["day", "month", "issueYear"]);
