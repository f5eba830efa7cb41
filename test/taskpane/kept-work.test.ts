import { blankEntry } from "../../src/domain/assessment";
import { type EntryDraft, conflicts, emptyEntryDraft } from "../../src/taskpane/session/entry-draft";
import type { WorkKeeper } from "../../src/taskpane/session/kept-work";
import { type Session, createSession } from "../../src/taskpane/session/session";
import { FakeWorkbook } from "./support/fake-workbook";

class FakeKeeper implements WorkKeeper {
  text: string | null = null;
  writings = 0;
  readonly read = () => this.text;
  readonly write = (text: string) => {
    this.text = text;
    this.writings += 1;
  };
}

let workbook: FakeWorkbook;
let keeper: FakeKeeper;
let session: Session;

beforeEach(async () => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  keeper = new FakeKeeper();
  session = createSession(workbook, keeper);
  await session.start();
});

afterEach(() => session.stop());

const draft: EntryDraft = {
  ...emptyEntryDraft,
  edits: { selfScore: { typed: "2,5", original: blankEntry } },
  document: { typed: { number: "12", issuedOn: "", issuer: "", link: "" }, replaces: null },
};

async function reload(): Promise<void> {
  session.stop();
  session = createSession(workbook, keeper);
  await session.start();
}

it("[E7] a pane that is loaded anew is where it was, with all that was typed and not saved", async () => {
  session.show("criteria");
  session.workplace.open("1.2");
  session.workplace.filter("notScored");
  session.workplace.draft("1.2", draft);
  session.editUnitInfo("unit", "Xã Hà Bắc");
  const { screen, openCriterion, criterionFilter, entryDrafts, unitDraft } = session.getSnapshot();
  await reload();
  expect(session.getSnapshot()).toMatchObject({ screen, openCriterion, criterionFilter, unitDraft });
  expect(session.getSnapshot().entryDrafts).toEqual(entryDrafts);
  expect(entryDrafts.get("1.2")).toEqual(draft);
});

it("[E7] what somebody changed in between is not written over unseen", async () => {
  session.workplace.draft("1.2", draft);
  session.stop();
  workbook.enterScore("1.2", 1);
  await reload();
  const { workbook: read, entryDrafts } = session.getSnapshot();
  const entry = read?.check?.assessment.get("1.2") ?? blankEntry;
  expect(conflicts(entryDrafts.get("1.2") ?? emptyEntryDraft, entry)).toEqual(["selfScore"]);
});

it("[E7] what was saved is not there again", async () => {
  session.workplace.draft("1.2", draft);
  const plan = { changes: { selfScore: 2.5 }, shown: blankEntry, mayEndUndo: false, draft };
  await session.workplace.save("1.2", plan);
  await reload();
  expect(session.getSnapshot().entryDrafts.size).toBe(0);
});

it("[E7] reads and verbs keep nothing: only work that this pane alone knows is written", async () => {
  await session.check();
  await session.goTo("1.1", "selfScore");
  expect(keeper.writings).toBe(0);
});

it.each([
  ["text cut short", '{"shape":1,"scr'],
  ["another shape", '{"shape":0}'],
  ["a value of its own", "null"],
])("[E7] begins anew after %s", async (_, text) => {
  keeper.text = text;
  await reload();
  expect(session.getSnapshot()).toMatchObject({ screen: "scorecard", openCriterion: null, busy: null, failed: null });
});
