import type * as HeadlessExcel from "../preview/host/headless-excel";
import { paintSheet } from "../src/excel/paint";
import { scorecardSpec } from "../src/sheets/scorecard-spec";
import type { SheetSpec } from "../src/sheets/sheet-spec";
import { defaultUnitInfo, unitInfoSpec } from "../src/sheets/unit-info-spec";
import { loadOffice } from "../test/support/office-client";
import { wideRubric } from "../test/support/wide-rubric";
import { paintCellByCell } from "./cell-by-cell";

interface Cost {
  readonly actions: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

type Painter = (sheet: Excel.Worksheet, spec: SheetSpec) => void;

/** Boots the genuine Office.js on a host that counts what it is sent and carries nothing out. */
async function countingClient({ startHeadlessExcel, installOfficeHost }: typeof HeadlessExcel) {
  const { excel: host } = startHeadlessExcel();
  const client = await loadOffice((window) => void installOfficeHost(window, host));
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office, OfficeExtension: client.OfficeExtension });
  let sent = { actions: 0, bytes: 0 };
  host.receive = (text, answer) => {
    const { id, message } = JSON.parse(text) as {
      id: number;
      message: { body: { Actions: readonly { Id: number }[] } };
    };
    const { Actions } = message.body;
    sent = { actions: sent.actions + Actions.length, bytes: sent.bytes + Buffer.byteLength(text) };
    const body = JSON.stringify({ Results: Actions.map((action) => ({ ActionId: action.Id, Value: {} })) });
    answer(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
    return Promise.resolve();
  };
  return async (paint: Painter, specs: readonly SheetSpec[]): Promise<Cost> => {
    sent = { actions: 0, bytes: 0 };
    const start = performance.now();
    const context = new client.Excel.RequestContext();
    for (const spec of specs) paint(context.workbook.worksheets.add(spec.name), spec);
    await context.sync();
    return { ...sent, milliseconds: performance.now() - start };
  };
}

const sizes = [40, 400, 4000] as const;

/** Prints actions, bytes and the time of the client for both painters, and ours as parts of the other's. */
export async function benchWire(hostModule: typeof HeadlessExcel): Promise<void> {
  const costOf = await countingClient(hostModule);
  console.log("Painting `Chấm điểm` and `Thông tin` with the genuine Office.js (counts exact, time as a ratio only)");
  console.log("criteria   painter        actions      KB      actions ÷   KB ÷   time ÷");
  for (const size of sizes) {
    const rubric = wideRubric(size / 10);
    const specs = [scorecardSpec(rubric, { infoSheetName: "Thông tin" }), unitInfoSpec(defaultUnitInfo(rubric))];
    const blocks = await costOf(paintSheet, specs);
    const cells = await costOf(paintCellByCell, specs);
    console.log(row(size, "in blocks", blocks));
    console.log(row(size, "cell by cell", cells, blocks));
  }
}

function row(size: number, painter: string, cost: Cost, base?: Cost): string {
  const figures = [
    String(size).padStart(8),
    painter.padEnd(12),
    String(cost.actions).padStart(9),
    (cost.bytes / 1024).toFixed(1).padStart(9),
  ];
  const ratio = (of: (cost: Cost) => number) => (base ? `${(of(cost) / of(base)).toFixed(1)}×`.padStart(9) : "");
  return [...figures, ratio((c) => c.actions), ratio((c) => c.bytes), ratio((c) => c.milliseconds)].join("  ");
}
