import { blankEntry, type Entry } from "../../src/domain/assessment";
import type { WorkField } from "../../src/domain/entry-changes";
import { emptyDocumentForm } from "../../src/taskpane/criteria/document-form";
import { editEntry } from "../../src/taskpane/criteria/entry-fields";
import { mostCharacters, planEntry } from "../../src/taskpane/criteria/plan-entry";
import { type EntryDraft, emptyEntryDraft, isUnsaved } from "../../src/taskpane/session/entry-draft";

const criterion = { kind: "criterion", id: "1.1", code: "1.1", title: "Kế hoạch", maxScore: 4 } as const;
const entry: Entry = { ...blankEntry, selfScore: { kind: "number", value: 2 }, evidence: "Sổ" };

const type = (field: WorkField, text: string, over = emptyEntryDraft, now = entry) => editEntry(over, field, text, now);
const plan = (draft: EntryDraft, now = entry) => planEntry(draft, { criterion, entry: now });

it("writes only what differs from the workbook", () => {
  const draft = type("explanation", "Vì", type("selfScore", "2,0"));
  expect(plan(draft)).toMatchObject({ ok: true, write: { changes: { explanation: "Vì" }, shown: entry } });
  expect(plan(type("selfScore", "2.0"))).toEqual({ ok: true, write: null });
  expect(plan(emptyEntryDraft)).toEqual({ ok: true, write: null });
});

it("what is half typed is not taken back because it means the same: 2,05 is typed by way of 2,0", () => {
  const draft = type("selfScore", "2,0");
  expect(isUnsaved(draft)).toBe(true);
  expect(type("selfScore", "2", draft)).toEqual(emptyEntryDraft);
});

it("an emptied score empties the cell", () => {
  expect(plan(type("selfScore", " "))).toMatchObject({ write: { changes: { selfScore: null } } });
});

it("[S2] a text in a score cell becomes a number when the same characters are typed", () => {
  const wrong: Entry = { ...blankEntry, selfScore: { kind: "text", text: "2,5" } };
  const draft = editEntry(editEntry(emptyEntryDraft, "selfScore", "2", wrong), "selfScore", "2,5", wrong);
  expect(plan(draft, wrong)).toMatchObject({ write: { changes: { selfScore: 2.5 } } });
});

it("[E2] a wrong score stops the whole row", () => {
  expect(plan(type("explanation", "Vì", type("selfScore", "9")))).toEqual({
    ok: false,
    refusal: { reason: "notAScore", field: "selfScore" },
  });
});

it("[E3] a field whose cell changed since stops the row, unless it changed to the very text", () => {
  const draft = type("explanation", "Vì");
  const now: Entry = { ...entry, explanation: "Khác" };
  expect(plan(draft, now)).toMatchObject({ refusal: { reason: "changedMeanwhile", field: "explanation" } });
  expect(plan(draft, { ...entry, explanation: "Vì" })).toEqual({ ok: true, write: null });
  expect(plan(draft, { ...entry, evidence: "Sổ khác" })).toMatchObject({
    ok: true,
    write: { changes: { explanation: "Vì" } },
  });
});

it("more than a cell can hold is refused before anything is written", () => {
  expect(plan(type("evidence", "x".repeat(mostCharacters + 1)))).toMatchObject({
    refusal: { reason: "tooLong", field: "evidence" },
  });
  expect(plan(type("evidence", "x".repeat(mostCharacters)))).toMatchObject({ ok: true });
});

it("a document form left open is saved with the rest, an untouched one is not in the way", () => {
  const document = { ...emptyDocumentForm, typed: { ...emptyDocumentForm.typed, number: "125/BC-UBND" } };
  expect(plan({ ...emptyEntryDraft, document })).toMatchObject({
    write: { changes: { evidence: "Sổ\nVăn bản số 125/BC-UBND" } },
  });
  expect(plan({ ...emptyEntryDraft, document: emptyDocumentForm })).toEqual({ ok: true, write: null });
  const faulty = { ...document, typed: { ...document.typed, issuedOn: "30/2/2023" } };
  expect(plan({ ...emptyEntryDraft, document: faulty })).toMatchObject({ refusal: { reason: "document" } });
});

it("[S5] notes are written composed", () => {
  const decomposed = "Giải trình".normalize("NFD");
  expect(plan(type("explanation", decomposed))).toMatchObject({ write: { changes: { explanation: "Giải trình" } } });
});
