import { type UnitField, type UnitInfo, unitFields } from "../../domain/unit-info";

interface UnitEdit {
  readonly typed: string;
  /** What the workbook held when the typing began: tells whether someone changed it meanwhile. */
  readonly original: string;
}

/**
 * What has been typed in the form and not saved, by field. Fields without an edit follow the workbook;
 * an edit survives whatever happens to the workbook until it is saved or discarded.
 */
export type UnitDraft = Readonly<Partial<Record<UnitField, UnitEdit>>>;

export const emptyDraft: UnitDraft = {};

/** The draft after typing in one field; typing the workbook's own value again leaves nothing to save. */
export function editField(draft: UnitDraft, field: UnitField, typed: string, current: UnitInfo): UnitDraft {
  const original = draft[field]?.original ?? current[field];
  return settleDraft({ ...draft, [field]: { typed, original } }, current);
}

/** Drops the edits that the workbook already holds. */
export function settleDraft(draft: UnitDraft, current: UnitInfo): UnitDraft {
  const pending = editedFields(draft).filter((field) => draft[field]?.typed !== current[field]);
  return pick(draft, pending);
}

/** What the form shows and a save writes: the edits over the workbook's values. */
export function mergeDraft(draft: UnitDraft, current: UnitInfo): UnitInfo {
  const typed = editedFields(draft).map((field) => [field, draft[field]?.typed ?? current[field]] as const);
  return { ...current, ...Object.fromEntries(typed) };
}

/** What the workbook holds by now, for the fields being typed in whose value there changed meanwhile. */
export function changedMeanwhile(draft: UnitDraft, current: UnitInfo): ReadonlyMap<UnitField, string> {
  const changed = editedFields(draft).filter((field) => draft[field]?.original !== current[field]);
  return new Map(changed.map((field) => [field, current[field]]));
}

/** The fields with something to save, in the form's order. */
export function editedFields(draft: UnitDraft): readonly UnitField[] {
  return unitFields.filter((field) => draft[field] !== undefined);
}

function pick(draft: UnitDraft, fields: readonly UnitField[]): UnitDraft {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
