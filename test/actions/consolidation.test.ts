import type { Following } from "../../src/actions/consolidation-verbs";
import { findEarlier, showConsolidation } from "../../src/actions/find-consolidation";
import { writeConsolidation } from "../../src/actions/write-consolidation";
import { drawn } from "../support/drawn-consolidation";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { consolidationOf, sampleSettings } from "../support/sample-consolidation";
import { workbookImage } from "../support/workbook-image";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
});
afterEach(() => excel.dispose());

/** Several slices. */
const sheet = drawn(consolidationOf(100));
const written = (outcome: string, sheetName = "Tổng hợp") => ({ ok: true, value: { outcome, sheetName } });

function following(changes: Partial<Following> = {}): Following {
  return {
    onDone: () => undefined,
    onWaiting: () => undefined,
    cancellation: new AbortController().signal,
    ...changes,
  };
}

async function tabs(): Promise<readonly string[]> {
  const { snapshot } = await excel.save();
  return snapshot.sheetOrder.map((id) => snapshot.sheets[id]?.name ?? "");
}

const valuesOf = (sheetName: string, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });

async function change(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

test("[K8] the sheet stands as its spec says, painted in slices", async () => {
  expect(await writeConsolidation(sheet, following())).toEqual(written("created"));
  expect(await tabs()).toEqual(["Sheet1", "Tổng hợp"]);
  const rows = await valuesOf("Tổng hợp", "A5:G104");
  expect(rows[0]).toEqual([1, "Xã Thử 72", 99.7, "", "", 0.997, "Xuất sắc"]);
  expect(rows.map(([rank]) => rank)).toEqual(
    [...rows.map(([rank]) => rank)].sort((one, two) => Number(one) - Number(two)),
  );
  const grades = await valuesOf("Tổng hợp", "B109:D116");
  expect(grades.at(-1)).toEqual(["Cộng", "", 100]);
});

test("[K8] again and again there is one such sheet, under the name and with the figures of the last time", async () => {
  await writeConsolidation(sheet, following());
  await change(({ workbook }) => (workbook.worksheets.getItem("Tổng hợp").name = "Gửi tỉnh"));
  expect(await writeConsolidation(drawn(consolidationOf(7)), following())).toEqual(written("updated", "Gửi tỉnh"));
  expect(await tabs()).toEqual(["Sheet1", "Gửi tỉnh"]);
  expect(await valuesOf("Gửi tỉnh", "B11:B12")).toEqual([["Xã Thử 1"], ["Trung bình"]]);
});

test("[K8] a sheet of the user's is never touched: one that bears the name, one that the names were moved to", async () => {
  await change(({ workbook }) => (workbook.worksheets.add("Tổng hợp").getRange("A1").values = [["của tôi"]]));
  expect(await writeConsolidation(sheet, following())).toEqual(written("created", "Tổng hợp (2)"));
  await change(({ workbook }) => {
    for (const name of ["CCHC_TongHop", "CCHC_TongHopTieuDe", "CCHC_XepLoai"])
      workbook.names.getItem(name).formula = "='Tổng hợp'!$A$1:$R$3";
  });
  expect(await findEarlier()).toEqual({ ok: true, value: null });
  expect(await writeConsolidation(sheet, following())).toEqual(written("created", "Tổng hợp (3)"));
  expect(await valuesOf("Tổng hợp", "A1")).toEqual([["của tôi"]]);
});

test("[K10] the sheet tells the settings it was made with, thresholds as they stand there by now", async () => {
  expect(await findEarlier()).toEqual({ ok: true, value: null });
  await writeConsolidation(drawn(consolidationOf(9, { method: "dense" })), following());
  const { thresholds } = sampleSettings;
  const settings = { basis: "self", method: "dense", thresholds };
  expect(await findEarlier()).toEqual({ ok: true, value: { sheetName: "Tổng hợp", settings } });
  const second = thresholds.findIndex(({ name }) => name === "Tốt");
  await change(({ workbook }) => {
    workbook.names.getItem("CCHC_XepLoai").getRange().getCell(second, 1).values = [[0.855]];
  });
  expect(await findEarlier()).toMatchObject({ value: { settings: { thresholds: { [second]: { from: 85.5 } } } } });
  await change(({ workbook }) => {
    workbook.names.getItem("CCHC_XepLoai").getRange().getCell(second, 1).values = [["nhiều"]];
  });
  expect(await findEarlier()).toEqual({ ok: true, value: { sheetName: "Tổng hợp", settings: null } });
});

test("the sheet is shown wherever it is, and missed when it is gone", async () => {
  await writeConsolidation(sheet, following());
  await change(({ workbook }) => workbook.worksheets.getItem("Sheet1").activate());
  expect(await showConsolidation()).toEqual({ ok: true, value: undefined });
  const { extras, snapshot } = await excel.save();
  expect(snapshot.sheets[extras.activeSheetId ?? ""]?.name).toBe("Tổng hợp");
  await change(({ workbook }) => workbook.worksheets.getItem("Tổng hợp").delete());
  expect(await showConsolidation()).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
});

test("[K9] syncs grow with the rows, and only they: one for each slice, actions and bytes of each bounded", async () => {
  excel.host.wire.reset();
  await writeConsolidation(sheet, following());
  const { log } = excel.host.wire;
  // Excel on the web takes 5 MB.
  for (const { bytes } of log) expect(bytes).toBeLessThan(64 * 1024);
  const requests = log.map(({ actions }) => actions);
  expect(requests).toHaveLength(5 + sheet.slices.length - 1);
  // The last one brings the charts as well.
  for (const actions of requests.slice(0, -1)) expect(actions).toBeLessThanOrEqual(80);
  expect(requests.at(-1)).toBeLessThanOrEqual(80 + 3 * 45);
});

test("[K8] a cancellation between any two syncs leaves the workbook as it was", async () => {
  await writeConsolidation(drawn(consolidationOf(3)), following());
  const before = await workbookImage(excel);
  for (const last of [0, 1, 2, 3]) {
    const controller = new AbortController();
    if (last === 0) controller.abort();
    const onDone = (done: number) => done === last && controller.abort();
    expect(
      await writeConsolidation(
        sheet,
        following({ onDone: (done) => void onDone(done), cancellation: controller.signal }),
      ),
    ).toEqual({ ok: true, value: null });
    expect({ last, image: await workbookImage(excel) }).toEqual({ last, image: before });
  }
});

test("a cell being edited stops the first sync; later ones wait for it", async () => {
  excel.host.failNext({ sync: 1, code: "InvalidOperationInCellEditMode" });
  expect(await writeConsolidation(sheet, following())).toMatchObject({ ok: false, failure: { code: "cellEditMode" } });
  expect(await tabs()).toEqual(["Sheet1"]);
  const waits: boolean[] = [];
  for (const sync of [4, 6]) excel.host.failNext({ sync, code: "InvalidOperationInCellEditMode" });
  expect(await writeConsolidation(sheet, following({ onWaiting: (wait) => waits.push(wait) }))).toEqual(
    written("created"),
  );
  expect(waits).toEqual([true, false, true, false]);
});

test("[K8] a failure at any sync or action leaves the sheet before it, and trying again works", async () => {
  // Three slices of few rows, without charts: the faults are many.
  const small = drawn(consolidationOf(2, { basis: "appraised" }), 160);
  expect(small.slices).toHaveLength(3);
  await writeConsolidation(small, following());
  excel.host.wire.reset();
  await writeConsolidation(small, following());
  const lengths = excel.host.wire.log.map((request) => request.actions);
  await writeConsolidation(drawn(consolidationOf(3)), following());
  const before = await workbookImage(excel);
  for (const [index, length] of lengths.entries()) {
    for (let action = 0; action <= length; action += 1) {
      const fault = action === 0 ? { sync: index + 1 } : { sync: index + 1, action };
      excel.host.failNext(fault);
      const result = await writeConsolidation(small, following());
      expect({ fault, result }).toMatchObject({ result: { ok: false, failure: { code: "unexpected" } } });
      expect({ fault, image: await workbookImage(excel) }).toEqual({ fault, image: before });
    }
  }
  expect(await writeConsolidation(small, following())).toEqual(written("updated"));
}, 240_000);

test("[K8] a failure while the charts are painted leaves the sheet before it", async () => {
  const charted = drawn(consolidationOf(2));
  await writeConsolidation(drawn(consolidationOf(3)), following());
  excel.host.wire.reset();
  await writeConsolidation(charted, following());
  const requests = excel.host.wire.log.map(({ actions }) => actions);
  await writeConsolidation(drawn(consolidationOf(3)), following());
  const before = await workbookImage(excel);
  for (let action = 1; action <= (requests.at(-1) ?? 0); action += 9) {
    const fault = { sync: requests.length, action };
    excel.host.failNext(fault);
    const result = await writeConsolidation(charted, following());
    expect({ fault, result }).toMatchObject({ result: { ok: false } });
    expect({ fault, image: await workbookImage(excel) }).toEqual({ fault, image: before });
  }
}, 240_000);

test("where nothing can be written nothing is begun", async () => {
  excel.host.readOnly = true;
  expect(await writeConsolidation(sheet, following())).toMatchObject({ ok: false, failure: { code: "readOnly" } });
});
