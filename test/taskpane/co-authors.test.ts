import { excelActions } from "../../src/actions/excel-actions";
import { createScorecard } from "../../src/actions/create-scorecard";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";

let excel: RunningExcel;
let session: Session;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  session = createSession(excelActions);
  await session.start();
});
afterEach(() => {
  session.stop();
  excel.dispose();
});

const total = () => session.getSnapshot().workbook?.check?.summary.selfScore;

/** Until the pane has read what changed; live reads wait for a burst to end. */
async function untilTotalIs(wanted: number): Promise<void> {
  for (let tries = 0; tries < 100 && total() !== wanted; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await excel.idle();
  }
  expect(total()).toBe(wanted);
}

test("[X4] edits of co-authors are read by themselves, one burst at a time, and nothing is written", async () => {
  session.editUnitInfo("unit", "Xã Hà Bắc");
  excel.host.wire.reset();
  await excel.host.paste("Chấm điểm", "D6", [[3], [2]], { source: "Remote" });
  await excel.host.paste("Chấm điểm", "D8", [[1]], { source: "Remote" });
  await untilTotalIs(6);
  await excel.host.paste("Chấm điểm", "D6", [[4]], { source: "Remote" });
  await untilTotalIs(7);
  expect(excel.host.wire.totals.writingRequests).toBe(0);
  expect(excel.host.wire.totals.requests).toBeLessThanOrEqual(4);
  expect(session.getSnapshot()).toMatchObject({ busy: null, failed: null, outcome: { kind: "started" } });
  expect(session.getSnapshot().unitDraft).toMatchObject({ unit: { typed: "Xã Hà Bắc" } });
});

test("[X4] a co-author's edit while a cell is being edited here is read once the cell is finished", async () => {
  excel.host.beginCellEdit();
  await excel.host.paste("Chấm điểm", "D6", [[3]], { source: "Remote" });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await excel.idle();
  expect(session.getSnapshot().waitingForCell).toBe(true);
  excel.host.endCellEdit();
  await untilTotalIs(3);
  expect(session.getSnapshot()).toMatchObject({ waitingForCell: false, failed: null });
});
