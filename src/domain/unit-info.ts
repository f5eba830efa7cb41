/** The fields of sheet `Thông tin`, in their order there. Values are text as typed; empty is always valid. */
export const unitFields = [
  "unit",
  "superiorBody",
  "recipientBody",
  "assessmentYear",
  "legalBasis",
  "documentNumber",
  "place",
  "day",
  "month",
  "issueYear",
  "signingCapacity",
  "signatoryTitle",
  "signatoryName",
  "recipients",
] as const;

export type UnitField = (typeof unitFields)[number];

export type UnitInfo = Readonly<Record<UnitField, string>>;
