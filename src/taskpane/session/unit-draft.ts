import { unitFields } from "../../domain/unit-info";
import { type SettingField, type UnitSettings, reportOptionFields } from "../../sheets/report-settings";

interface UnitEdit {
  readonly typed: string;
  /** What the workbook held when the typing began: tells whether someone changed it meanwhile. */
  readonly original: string;
}

/**
 * What has been typed in the form and not saved, by field. Fields without an edit follow the workbook;
 * an edit survives whatever happens to the workbook until it is saved or discarded.
 */
export type UnitDraft = Readonly<Partial<Record<SettingField, UnitEdit>>>;

export const emptyDraft: UnitDraft = {};

/** The draft after typing in one field; typing the workbook's own value again leaves nothing to save. */
export function editField(draft: UnitDraft, field: SettingField, typed: string, current: UnitSettings): UnitDraft {
  const original = draft[field]?.original ?? valueIn(current, field);
  return settleDraft({ ...draft, [field]: { typed, original } }, current);
}

/** Drops the edits that the workbook already holds. */
export function settleDraft(draft: UnitDraft, current: UnitSettings): UnitDraft {
  const pending = editedFields(draft).filter((field) => draft[field]?.typed !== valueIn(current, field));
  return pick(draft, pending);
}

/** What the form shows and a save writes: the edits over the workbook's values. */
export function mergeDraft(draft: UnitDraft, current: UnitSettings): UnitSettings {
  const typed = editedFields(draft).map((field) => [field, draft[field]?.typed ?? valueIn(current, field)] as const);
  return { ...current, ...Object.fromEntries(typed) };
}

/** What the workbook holds by now, for the fields being typed in whose value there changed meanwhile. */
export function changedMeanwhile(draft: UnitDraft, current: UnitSettings): ReadonlyMap<SettingField, string> {
  const changed = editedFields(draft).filter((field) => draft[field]?.original !== valueIn(current, field));
  return new Map(changed.map((field) => [field, valueIn(current, field)]));
}

/** The fields with something to save, in the form's order. */
export function editedFields(draft: UnitDraft): readonly SettingField[] {
  return [...unitFields, ...reportOptionFields].filter((field) => draft[field] !== undefined);
}

const valueIn = (settings: UnitSettings, field: SettingField): string => settings[field] ?? "";

function pick(draft: UnitDraft, fields: readonly SettingField[]): UnitDraft {
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
