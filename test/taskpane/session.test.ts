import { type Session, createSession } from "../../src/taskpane/session/session";
import { currentUnitInfo } from "../../src/taskpane/session/session-state";
import { burstMs, retryMs } from "../../src/taskpane/session/live-reads";
import { FakeWorkbook } from "./support/fake-workbook";

let workbook: FakeWorkbook;
let session: Session;

beforeEach(() => {
  jest.useFakeTimers();
  workbook = new FakeWorkbook();
  session = createSession(workbook);
});

afterEach(() => {
  session.stop();
  expect(workbook.mostAtOnce).toBe(1);
  jest.useRealTimers();
});

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

async function startWithScorecard() {
  workbook.assessment = new Map();
  await session.start();
  workbook.calls.length = 0;
}

describe("start", () => {
  it("follows the workbook before the first read, so that no edit falls between", async () => {
    await session.start();
    expect(workbook.calls).toEqual(["watchWorkbook", "checkScorecard", "examineScorecard"]);
    expect(session.getSnapshot()).toMatchObject({ workbook: { check: null }, busy: null, failed: null });
  });

  it("says so when following fails, and trying again starts to follow", async () => {
    workbook.failNext("watchWorkbook", "unexpected");
    await session.start();
    expect(session.getSnapshot()).toMatchObject({
      workbook: null,
      failed: { verb: "start", failure: { code: "unexpected" } },
    });
    await session.retry();
    expect(session.getSnapshot()).toMatchObject({ workbook: { check: null }, failed: null });
    expect(workbook.watcherCount).toBe(1);
  });

  it("follows from the next verb on when it could not at the start", async () => {
    workbook.failNext("watchWorkbook", "cellEditMode");
    await session.start();
    await session.create();
    expect(workbook.watcherCount).toBe(1);
    expect(session.getSnapshot()).toMatchObject({ failed: null, outcome: { kind: "created" } });
  });

  it("follows once only, however often it is asked", async () => {
    await session.start();
    await session.start();
    await session.check();
    expect(workbook.countCalls("watchWorkbook")).toBe(1);
  });

  it("lets the ribbon button that opens the pane wait for it", async () => {
    const release = workbook.hold();
    const started = session.start();
    const created = session.create();
    release();
    await Promise.all([started, created]);
    expect(session.getSnapshot()).toMatchObject({ outcome: { kind: "created" }, busy: null });
  });

  it("can be stopped", async () => {
    await startWithScorecard();
    workbook.enterScore("1.1", 4);
    session.stop();
    await pass(burstMs * 2);
    expect(workbook.calls).toEqual([]);
    expect(workbook.watcherCount).toBe(0);
  });
});

describe("verbs", () => {
  it("creates, reads again and tells where", async () => {
    await session.start();
    await session.create();
    const { outcome, workbook: state } = session.getSnapshot();
    expect(outcome).toEqual({ kind: "created", sheetName: "Chấm điểm" });
    expect(state?.check?.summary.criterionCount).toBe(40);
  });

  it("tells a report made from one made again", async () => {
    await startWithScorecard();
    await session.report();
    expect(session.getSnapshot().outcome).toEqual({ kind: "reportCreated", sheetName: "Báo cáo" });
    await session.report();
    expect(session.getSnapshot().outcome).toEqual({ kind: "reportUpdated", sheetName: "Báo cáo" });
  });

  it("does one at a time: what is asked meanwhile is ignored", async () => {
    await startWithScorecard();
    const release = workbook.hold();
    const first = session.report();
    expect(session.getSnapshot().busy).toBe("report");
    await session.report();
    await session.create();
    await session.goTo("1.1", "selfScore");
    release();
    await first;
    expect(workbook.calls).toEqual(["generateReport", "checkScorecard"]);
  });

  it("selects the cell of an issue without reading the workbook again", async () => {
    await startWithScorecard();
    await session.goTo("1.5", "explanation");
    expect(workbook.calls).toEqual(["goTo 1.5 explanation"]);
    expect(session.getSnapshot().outcome).toEqual({ kind: "wentTo", criterionId: "1.5" });
  });

  it("is done when it is done, even if the read after it must wait", async () => {
    await startWithScorecard();
    workbook.failNext("checkScorecard", "cellEditMode");
    await session.report();
    expect(session.getSnapshot()).toMatchObject({ outcome: { kind: "reportCreated" }, failed: null });
    await pass(burstMs);
    expect(session.getSnapshot().workbook?.hasReport).toBe(true);
    expect(workbook.countCalls("generateReport")).toBe(1);
  });

  it("shows a bug below as a failure with its trace, and goes on working", async () => {
    await startWithScorecard();
    jest.spyOn(workbook, "generateReport").mockRejectedValueOnce(new TypeError("x is undefined"));
    await session.report();
    const { failed, busy } = session.getSnapshot();
    expect(failed).toMatchObject({ verb: "report", failure: { code: "unexpected" } });
    expect(failed?.failure.detail).toContain("TypeError: x is undefined");
    expect(busy).toBeNull();
    await session.retry();
    expect(session.getSnapshot()).toMatchObject({ failed: null, outcome: { kind: "reportCreated" } });
  });
});

describe("live reads", () => {
  it("makes one read of a burst of edits", async () => {
    await startWithScorecard();
    for (let edit = 0; edit < 25; edit++) workbook.enterScore("1.1", 4);
    await pass(burstMs);
    expect(workbook.calls).toEqual(["checkScorecard"]);
    expect(session.getSnapshot().workbook?.check?.summary.selfScore).toBe(4);
  });

  it("does not starve under edits that never pause", async () => {
    await startWithScorecard();
    for (let edit = 0; edit < 20; edit++) {
      workbook.enterScore("1.1", 4);
      await pass(burstMs / 2);
    }
    expect(workbook.countCalls("checkScorecard")).toBeGreaterThanOrEqual(9);
  });

  it("reads once more, and not at the same time, for edits made during a read", async () => {
    await startWithScorecard();
    workbook.enterScore("1.1", 4);
    const release = workbook.hold();
    await pass(burstMs);
    workbook.enterScore("1.2", 4);
    workbook.enterScore("1.3", 2);
    await pass(burstMs * 5);
    expect(workbook.countCalls("checkScorecard")).toBe(1);
    release();
    await pass(burstMs);
    expect(workbook.countCalls("checkScorecard")).toBe(2);
    expect(session.getSnapshot().workbook?.check?.summary.selfScore).toBe(10);
  });

  it("is never busy and says nothing", async () => {
    await startWithScorecard();
    const seen = new Set<unknown>();
    session.subscribe(() => seen.add(session.getSnapshot().busy));
    workbook.enterScore("1.1", 4);
    await pass(burstMs);
    expect([...seen]).toEqual([null]);
  });

  it("waits for a verb instead of reading half of its work", async () => {
    await startWithScorecard();
    const release = workbook.hold();
    const report = session.report();
    workbook.enterScore("1.1", 4);
    await pass(burstMs * 2);
    expect(workbook.calls).toEqual(["generateReport"]);
    release();
    await report;
    await pass(burstMs);
    expect(session.getSnapshot().workbook?.check?.summary.selfScore).toBe(4);
  });

  it("waits quietly while the next cell is being edited, and catches up", async () => {
    await startWithScorecard();
    workbook.failNext("checkScorecard", "cellEditMode", 2);
    workbook.enterScore("1.1", 4);
    await pass(burstMs);
    expect(session.getSnapshot()).toMatchObject({ waitingForCell: true, failed: null });
    await pass(retryMs * 2);
    expect(session.getSnapshot()).toMatchObject({ waitingForCell: false });
    expect(session.getSnapshot().workbook?.check?.summary.selfScore).toBe(4);
  });

  it("shows what makes the scorecard unreadable and clears it when it is readable again", async () => {
    await startWithScorecard();
    workbook.failNext("checkScorecard", "damagedScorecard");
    workbook.enterScore("1.1", 4);
    await pass(burstMs);
    expect(session.getSnapshot().failed).toMatchObject({ verb: "check", failure: { code: "damagedScorecard" } });
    workbook.enterScore("1.1", 4);
    await pass(burstMs);
    expect(session.getSnapshot().failed).toBeNull();
  });

  it("leaves the failure of the user's own verb in place", async () => {
    await startWithScorecard();
    workbook.failNext("generateReport", "workbookProtected");
    await session.report();
    workbook.enterScore("1.1", 4);
    await pass(burstMs);
    expect(session.getSnapshot().failed).toMatchObject({ verb: "report" });
  });
});

describe("while a cell is being edited", () => {
  it("runs the verb again every second until it works", async () => {
    await session.start();
    workbook.failNext("createScorecard", "cellEditMode", 3);
    await session.create();
    expect(session.getSnapshot().failed).toMatchObject({ verb: "create", failure: { code: "cellEditMode" } });
    await pass(retryMs * 2);
    expect(session.getSnapshot().failed).not.toBeNull();
    await pass(retryMs);
    expect(session.getSnapshot()).toMatchObject({ failed: null, outcome: { kind: "created" } });
    expect(workbook.countCalls("createScorecard")).toBe(4);
  });

  it("does not announce the same failure anew at every attempt", async () => {
    await session.start();
    workbook.failNext("createScorecard", "cellEditMode", 3);
    await session.create();
    const { failed } = session.getSnapshot();
    await pass(retryMs);
    expect(session.getSnapshot().failed).toBe(failed);
  });

  it("gives up when the failure is closed", async () => {
    await session.start();
    workbook.failNext("createScorecard", "cellEditMode");
    await session.create();
    session.dismissFailure();
    await pass(retryMs * 3);
    expect(session.getSnapshot().failed).toBeNull();
    expect(workbook.countCalls("createScorecard")).toBe(1);
  });

  it("gives up when something else is asked for", async () => {
    await startWithScorecard();
    workbook.failNext("generateReport", "cellEditMode");
    await session.report();
    await session.check();
    await pass(retryMs * 3);
    expect(workbook.countCalls("generateReport")).toBe(1);
  });
});

describe("unit data", () => {
  it("starts from what a new sheet would hold", async () => {
    await session.start();
    expect(currentUnitInfo(session.getSnapshot())).toMatchObject({ assessmentYear: "2023", unit: "" });
  });

  it("saves what was typed over the workbook's values, and nothing stays unsaved", async () => {
    await session.start();
    session.editUnitInfo("unit", "Xã Hà Bắc");
    await session.saveUnitInfo();
    expect(workbook.unitInfo).toMatchObject({ unit: "Xã Hà Bắc", assessmentYear: "2023" });
    expect(session.getSnapshot()).toMatchObject({ unitDraft: {}, outcome: { kind: "unitInfoSaved" } });
  });

  it("keeps what is typed when the workbook changes under it, and takes the other fields over", async () => {
    await startWithScorecard();
    session.editUnitInfo("unit", "Xã Hà");
    workbook.enterUnitInfo("unit", "Xã Hà Nam");
    workbook.enterUnitInfo("place", "Hà Nam");
    await pass(burstMs);
    session.editUnitInfo("unit", "Xã Hà Bắc");
    await session.saveUnitInfo();
    expect(workbook.unitInfo).toMatchObject({ unit: "Xã Hà Bắc", place: "Hà Nam" });
  });

  it("keeps what is typed while saving, and after a save that failed", async () => {
    await startWithScorecard();
    session.editUnitInfo("unit", "Xã Hà Bắc");
    workbook.failNext("saveUnitInfo", "accessDenied");
    await session.saveUnitInfo();
    expect(Object.keys(session.getSnapshot().unitDraft)).toEqual(["unit"]);
    const release = workbook.hold();
    const save = session.saveUnitInfo();
    await pass(0);
    session.editUnitInfo("place", "Hà Bắc");
    release();
    await save;
    expect(workbook.unitInfo?.place).toBe("");
    expect(Object.keys(session.getSnapshot().unitDraft)).toEqual(["place"]);
  });

  it("retries with what is in the form by then", async () => {
    await startWithScorecard();
    session.editUnitInfo("unit", "Xã Hà");
    workbook.failNext("saveUnitInfo", "cellEditMode");
    await session.saveUnitInfo();
    session.editUnitInfo("unit", "Xã Hà Bắc");
    await pass(retryMs);
    expect(workbook.unitInfo?.unit).toBe("Xã Hà Bắc");
  });

  it("can be put back to the workbook's values", async () => {
    await startWithScorecard();
    session.editUnitInfo("unit", "Xã khác");
    session.discardUnitEdits();
    expect(session.getSnapshot().unitDraft).toEqual({});
  });
});
