import { blankEntry } from "../../src/domain/assessment";
import type { EntryChanges } from "../../src/domain/entry-changes";
import { type EntryDraft, emptyEntryDraft } from "../../src/taskpane/session/entry-draft";
import { retryMs } from "../../src/taskpane/session/live-reads";
import { type Session, createSession } from "../../src/taskpane/session/session";
import { FakeWorkbook } from "./support/fake-workbook";

let workbook: FakeWorkbook;
let session: Session;

beforeEach(async () => {
  jest.useFakeTimers();
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  session = createSession(workbook);
  await session.start();
  workbook.calls.length = 0;
});

afterEach(() => {
  session.stop();
  expect(workbook.mostAtOnce).toBe(1);
  jest.useRealTimers();
});

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const drafts = () => session.getSnapshot().entryDrafts;
const scoreOf = (id: string) => workbook.assessment?.get(id)?.selfScore;
const shownScore = (id: string) => session.getSnapshot().workbook?.check?.assessment.get(id)?.selfScore;
const number = (value: number) => ({ kind: "number", value });

const typed = (score: string): EntryDraft => ({
  ...emptyEntryDraft,
  edits: { selfScore: { typed: score, original: blankEntry } },
});

/** Types and agrees, as Enter does. */
function agree(id: string, selfScore: number, mayEndUndo = false): Promise<void> {
  const draft = typed(String(selfScore));
  const changes: EntryChanges = { selfScore };
  session.workplace.draft(id, draft);
  return session.workplace.save(id, { changes, shown: blankEntry, mayEndUndo, draft });
}

it("shows what was written at once and leaves nothing unsaved", async () => {
  await agree("1.1", 3);
  expect(session.getSnapshot()).toMatchObject({ busy: null, outcome: { kind: "entrySaved", criterionId: "1.1" } });
  expect(shownScore("1.1")).toEqual(number(3));
  expect(session.getSnapshot().workbook?.check?.summary).toMatchObject({ selfScore: 3, scoredCount: 1 });
  expect(drafts().size).toBe(0);
});

it("writes what is agreed to while another verb is busy, in order, once that is done", async () => {
  const release = workbook.hold();
  const report = session.report();
  const saved = [agree("1.1", 1), agree("1.2", 2), agree("1.3", 3)];
  release();
  await Promise.all([report, ...saved]);
  expect(workbook.calls.filter((call) => call.startsWith("writeEntry"))).toEqual([
    'writeEntry 1.1 {"selfScore":1}',
    'writeEntry 1.2 {"selfScore":2}',
    'writeEntry 1.3 {"selfScore":3}',
  ]);
});

it("[E5] what is typed while a write is on its way stays a draft over what was written", async () => {
  const release = workbook.hold();
  const saved = agree("1.1", 3);
  session.workplace.draft("1.1", typed("3,5"));
  release();
  await saved;
  expect(scoreOf("1.1")).toEqual(number(3));
  expect(drafts().get("1.1")?.edits.selfScore).toMatchObject({ typed: "3,5", original: { selfScore: number(3) } });
});

it("[E5] while a cell is being edited the write waits and then goes on by itself", async () => {
  workbook.failNext("writeEntry", "cellEditMode");
  await agree("1.1", 3);
  expect(session.getSnapshot().failed).toMatchObject({ verb: "saveEntry", failure: { code: "cellEditMode" } });
  expect(drafts().has("1.1")).toBe(true);
  await pass(retryMs);
  expect(scoreOf("1.1")).toEqual(number(3));
  expect(session.getSnapshot().failed).toBeNull();
  expect(drafts().size).toBe(0);
});

it("[E5] an entry that cannot be written keeps its text, lets the next ones pass and is written on the next try", async () => {
  workbook.failNext("writeEntry", "accessDenied");
  await Promise.all([agree("1.1", 3), agree("1.2", 2)]);
  expect(session.getSnapshot().failed).toMatchObject({ failure: { code: "accessDenied" } });
  expect(scoreOf("1.1")).toBeUndefined();
  expect(scoreOf("1.2")).toEqual(number(2));
  expect([...drafts().keys()]).toEqual(["1.1"]);
  await session.retry();
  expect(scoreOf("1.1")).toEqual(number(3));
  expect(drafts().size).toBe(0);
});

it("what has been discarded is not written on the next try", async () => {
  workbook.failNext("writeEntry", "accessDenied");
  await agree("1.1", 3);
  session.workplace.draft("1.1", emptyEntryDraft);
  await agree("1.2", 2);
  expect(scoreOf("1.1")).toBeUndefined();
  expect(scoreOf("1.2")).toEqual(number(2));
});

it("[E3] a cell changed meanwhile is read and shown; the draft stays", async () => {
  workbook.assessment = new Map([["1.1", { ...blankEntry, selfScore: { kind: "number", value: 4 } }]]);
  await agree("1.1", 3);
  expect(session.getSnapshot()).toMatchObject({
    failed: null,
    outcome: { kind: "entryNotSaved", criterionId: "1.1", reason: "changedMeanwhile" },
  });
  expect(shownScore("1.1")).toEqual(number(4));
  expect(drafts().get("1.1")?.edits.selfScore?.typed).toBe("3");
});

it("[E4] asks before Excel's undo ends; once agreed to it is written", async () => {
  workbook.writesEndUndo = true;
  await agree("1.1", 3);
  expect(drafts().get("1.1")).toMatchObject({ endsUndo: true });
  expect(scoreOf("1.1")).toBeUndefined();
  await agree("1.1", 3, true);
  expect(scoreOf("1.1")).toEqual(number(3));
});

it("[E6] of many choices in a row only the one that lasts is selected on the sheet", async () => {
  session.workplace.selectSoon("1.1", "selfScore");
  await pass(100);
  session.workplace.selectSoon("1.2", "selfScore");
  await pass(100);
  session.workplace.selectSoon("1.3", "explanation");
  await pass(1000);
  expect(workbook.calls).toEqual(["goTo 1.3 explanation"]);
});

it("[E6] a selection that Excel does not let happen is no failure of the person's", async () => {
  workbook.failNext("goTo", "cellEditMode");
  session.workplace.selectSoon("1.1", "selfScore");
  await pass(1000);
  expect(session.getSnapshot().failed).toBeNull();
});

it("[E6] follows the selection until it is told to stop, also when that comes before Excel has answered", async () => {
  const stop = session.workplace.followSelection(() => true);
  await pass(0);
  workbook.select("2.1");
  await pass(1000);
  expect(session.getSnapshot().openCriterion).toBe("2.1");
  workbook.select(null);
  await pass(1000);
  expect(session.getSnapshot().openCriterion).toBe("2.1");
  stop();
  workbook.select("2.2");
  await pass(1000);
  expect(session.getSnapshot().openCriterion).toBe("2.1");
  session.workplace.followSelection(() => true)();
  await pass(0);
  workbook.select("2.3");
  await pass(1000);
  expect(session.getSnapshot().openCriterion).toBe("2.1");
});

it("[E6] begins with what was selected before it could follow, also when a cell was being edited then", async () => {
  workbook.failNext("watchSelection", "cellEditMode");
  const stop = session.workplace.followSelection(() => true);
  workbook.select("2.2");
  await pass(500);
  expect(session.getSnapshot().openCriterion).toBeNull();
  await pass(retryMs);
  expect(session.getSnapshot()).toMatchObject({ openCriterion: "2.2", failed: null });
  workbook.select("2.3");
  await pass(1000);
  expect(session.getSnapshot().openCriterion).toBe("2.3");
  stop();
});

it("[E6] asks again for a selection that could not be told while a cell was being edited", async () => {
  const stop = session.workplace.followSelection(() => true);
  await pass(500);
  workbook.failNext("selectedCriterion", "cellEditMode");
  workbook.select("2.2");
  await pass(500);
  expect(session.getSnapshot()).toMatchObject({ openCriterion: null, failed: null });
  await pass(retryMs);
  expect(session.getSnapshot().openCriterion).toBe("2.2");
  stop();
});

it("[E6] whoever goes to the sheet right after a choice in the pane stays where they went", async () => {
  let isOnSheet = false;
  const stop = session.workplace.followSelection(() => isOnSheet);
  await pass(500);
  workbook.calls.length = 0;
  session.workplace.selectSoon("1.1", "selfScore");
  workbook.select("2.2");
  await pass(1000);
  expect(workbook.calls).toContain("goTo 1.1 selfScore");
  isOnSheet = true;
  session.workplace.selectSoon("1.2", "selfScore");
  workbook.select("2.3");
  await pass(1000);
  expect(workbook.calls).not.toContain("goTo 1.2 selfScore");
  expect(session.getSnapshot().openCriterion).toBe("2.3");
  stop();
});

it("[E6] is not followed any more once it was told to stop while Excel was answering", async () => {
  const release = workbook.hold();
  const stop = session.workplace.followSelection(() => true);
  await pass(500);
  stop();
  release();
  workbook.select("2.2");
  await pass(2 * retryMs);
  expect(session.getSnapshot().openCriterion).toBeNull();
  expect(workbook.selectionWatcherCount).toBe(0);
});
