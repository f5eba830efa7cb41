import { type UnitInfo, unitFields } from "../../src/domain/unit-info";
import { unitFormGroups } from "../../src/taskpane/unit-form";
import {
  changedMeanwhile,
  editField,
  editedFields,
  emptyDraft,
  mergeDraft,
  settleDraft,
} from "../../src/taskpane/session/unit-draft";
import { defaultRubric } from "../../src/rubrics/rubrics";
import { reportOptionFields } from "../../src/sheets/report-settings";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";

const workbook: UnitInfo = { ...defaultUnitInfo(defaultRubric), unit: "Xã Hà Bắc", place: "Hà Bắc" };

it("has nothing to save when the workbook's own value is typed again", () => {
  const typed = editField(emptyDraft, "unit", "Xã Hà", workbook);
  expect(editedFields(typed)).toEqual(["unit"]);
  expect(editedFields(editField(typed, "unit", "Xã Hà Bắc", workbook))).toEqual([]);
});

it("lets untouched fields follow the workbook", () => {
  const draft = editField(emptyDraft, "unit", "Xã Hà Nam", workbook);
  const later = { ...workbook, place: "Hà Trung" };
  expect(mergeDraft(draft, later)).toEqual({ ...later, unit: "Xã Hà Nam" });
});

it("tells which fields changed in the workbook since the typing began", () => {
  const draft = editField(editField(emptyDraft, "unit", "A", workbook), "place", "B", workbook);
  expect(changedMeanwhile(draft, workbook)).toEqual(new Map());
  expect(changedMeanwhile(draft, { ...workbook, unit: "C" })).toEqual(new Map([["unit", "C"]]));
});

it("still tells after more typing in the same field", () => {
  const draft = editField(emptyDraft, "unit", "A", workbook);
  const later = { ...workbook, unit: "C" };
  expect(changedMeanwhile(editField(draft, "unit", "AB", later), later)).toEqual(new Map([["unit", "C"]]));
});

it("drops an edit that the workbook holds by now", () => {
  const draft = editField(emptyDraft, "unit", "A", workbook);
  expect(settleDraft(draft, { ...workbook, unit: "A" })).toEqual(emptyDraft);
});

it("keeps an emptied field as an edit: empty is a value", () => {
  const draft = editField(emptyDraft, "unit", "", workbook);
  expect(mergeDraft(draft, workbook).unit).toBe("");
  expect(editedFields(draft)).toEqual(["unit"]);
});

it("offers every field of the sheet in the form, each once", () => {
  const offered = unitFormGroups.flatMap(({ fields }) => fields);
  expect([...offered].sort()).toEqual([...unitFields, ...reportOptionFields].sort());
});
