import { createScorecard } from "../../src/actions/create-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { criteriaOf, rubricRows } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { scorecardHeaders } from "../../src/text/scorecard";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { wideRubric } from "../support/wide-rubric";
import { workbookImage } from "../support/workbook-image";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
});
afterEach(() => excel.dispose());

const created = { ok: true, value: { outcome: "created", sheetName: "Chấm điểm" } };

async function values(sheetName: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load({ values: true });
    await context.sync();
    return range.values as unknown[][];
  });
}

async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

describe("on an empty workbook", () => {
  test("[W1] two sheets stand beside the user's own, the scorecard is shown", async () => {
    expect(await createScorecard(haTrung2023)).toEqual(created);
    expect((await sheetNames()).slice(1)).toEqual(["Chấm điểm", "Thông tin"]);
    const active = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load({ name: true });
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe("Chấm điểm");
  });

  test("[W3] headers, rows and total stand where the contract says", async () => {
    await createScorecard(haTrung2023);
    expect(await values("Chấm điểm", "A4:J4")).toEqual([Object.values(scorecardHeaders)]);
    const rows = await values("Chấm điểm", "A5:C51");
    expect(rows.map(([code, title]) => [code, title])).toEqual(
      rubricRows(haTrung2023).map(({ node }) => [node.code, node.title]),
    );
    expect(rows.map((row) => row[2])).toEqual(rubricRows(haTrung2023).map(({ node }) => node.maxScore));
    expect(await values("Chấm điểm", "B52:E52")).toEqual([["TỔNG ĐIỂM", 100, 0, ""]]);
    expect(await values("Chấm điểm", "G52:I52")).toEqual([[0, 0, 40]]);
  });

  test("it is read back as a blank assessment", async () => {
    await createScorecard(haTrung2023);
    const state = await checkScorecard();
    if (!state.ok) throw new Error(state.failure.detail);
    expect(state.value.check?.summary).toMatchObject({
      maxScore: 100,
      selfScore: 0,
      criterionCount: 40,
      notScoredCount: 40,
    });
    expect(state.value.unitInfo).toMatchObject({ assessmentYear: "2023", recipientBody: "UBND huyện Hà Trung" });
    expect(state.value.hasReport).toBe(false);
  });

  test("[W6] only the input cells of criterion rows can be written while the sheet is protected", async () => {
    await createScorecard(haTrung2023);
    const write = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Chấm điểm").getRange(address).values = [[1]];
        await context.sync();
      });
    for (const address of ["D6", "E6", "G6", "H6", "J6", "D51", "H51"])
      await expect(write(address)).resolves.toBeUndefined();
    for (const address of ["A6", "B6", "C6", "F6", "I6", "D5", "E5", "H5", "D52", "J5", "K6"]) {
      await expect(write(address)).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });
});

describe("cost on the wire", () => {
  test("one writing sync, at most 120 actions and 60 KB for 40 criteria", async () => {
    await createScorecard(haTrung2023);
    const { writingRequests, actions, bytes } = excel.host.wire.totals;
    expect(writingRequests).toBe(1);
    expect(actions).toBeLessThanOrEqual(120);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
  });

  test("400 criteria take exactly as many actions as 40", async () => {
    const countActions = async (perSection: number) => {
      const other = await startEmbeddedExcel();
      await createScorecard(wideRubric(perSection));
      const { actions } = other.host.wire.totals;
      other.dispose();
      return actions;
    };
    expect(criteriaOf(wideRubric(40))).toHaveLength(400);
    expect(await countActions(40)).toBe(await countActions(4));
  });

  test("the live check is one sync of at most 10 actions", async () => {
    await createScorecard(haTrung2023);
    excel.host.wire.reset();
    await checkScorecard();
    expect(excel.host.wire.totals).toMatchObject({ requests: 1, writingRequests: 0 });
    expect(excel.host.wire.totals.actions).toBeLessThanOrEqual(10);
  });
});

describe("all or nothing", () => {
  test("a scorecard that is there is shown and nothing is written", async () => {
    await createScorecard(haTrung2023);
    const before = await workbookImage(excel);
    expect(await createScorecard(haTrung2023)).toEqual({
      ok: true,
      value: { outcome: "existed", sheetName: "Chấm điểm" },
    });
    expect(await workbookImage(excel)).toEqual(before);
  });

  test("sheets of the user's that bear our names are never touched", async () => {
    await Excel.run(async (context) => {
      for (const name of ["Chấm điểm", "Thông tin"]) {
        context.workbook.worksheets.add(name).getRange("A1").values = [["của tôi"]];
      }
      await context.sync();
    });
    expect(await createScorecard(haTrung2023)).toEqual({
      ok: true,
      value: { outcome: "created", sheetName: "Chấm điểm (2)" },
    });
    expect(await values("Chấm điểm", "A1")).toEqual([["của tôi"]]);
    expect(await values("Thông tin", "A1")).toEqual([["của tôi"]]);
    expect((await sheetNames()).slice(1)).toEqual(["Chấm điểm", "Thông tin", "Chấm điểm (2)", "Thông tin (2)"]);
  });

  test("after a scorecard was deleted by hand a new one uses its names again", async () => {
    await createScorecard(haTrung2023);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Chấm điểm").delete();
      await context.sync();
    });
    expect(await createScorecard(haTrung2023)).toEqual(created);
    expect(await checkScorecard()).toMatchObject({ ok: true, value: { check: { sheetName: "Chấm điểm" } } });
  });

  test("a failure at any sync or action leaves the workbook as it was, and trying again works", async () => {
    const before = await workbookImage(excel);
    const requests = await requestsOfOneRun();
    const faults = requests.flatMap((actions, index) => [
      { sync: index + 1 },
      ...Array.from({ length: actions }, (_, action) => ({ sync: index + 1, action: action + 1 })),
    ]);
    expect(requests).toHaveLength(3);
    for (const fault of faults) {
      excel.host.failNext(fault);
      const result = await createScorecard(haTrung2023);
      expect({ fault, result }).toMatchObject({ result: { ok: false, failure: { code: "unexpected" } } });
      expect({ fault, image: await workbookImage(excel) }).toEqual({ fault, image: before });
    }
    expect(await createScorecard(haTrung2023)).toEqual(created);
  }, 120_000);
});

/** How many actions the requests of an undisturbed run have. */
async function requestsOfOneRun(): Promise<readonly number[]> {
  const other = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  const requests = other.host.wire.log.map(({ actions }) => actions);
  other.dispose();
  excel.dispose();
  excel = await startEmbeddedExcel();
  return requests;
}

test("when Excel refuses the way back as well, the user is told to close without saving", async () => {
  excel.host.failNext({ sync: 3, action: 50 });
  excel.host.failNext({ sync: 4 });
  expect(await createScorecard(haTrung2023)).toMatchObject({ failure: { code: "notUndone" } });
});

describe("where Excel does not allow it", () => {
  test("a cell is being edited", async () => {
    excel.host.beginCellEdit();
    expect(await createScorecard(haTrung2023)).toMatchObject({ failure: { code: "cellEditMode" } });
    excel.host.endCellEdit();
    expect(await createScorecard(haTrung2023)).toEqual(created);
  });

  test("editing begins between reading and writing: nothing to take back, the user is asked for Enter", async () => {
    const before = await workbookImage(excel);
    excel.host.failNext({ sync: 3, code: "InvalidOperationInCellEditMode" });
    excel.host.failNext({ sync: 4, code: "InvalidOperationInCellEditMode" });
    expect(await createScorecard(haTrung2023)).toMatchObject({ failure: { code: "cellEditMode" } });
    expect(await workbookImage(excel)).toEqual(before);
  });

  test("the workbook is open for reading only", async () => {
    excel.host.readOnly = true;
    expect(await createScorecard(haTrung2023)).toMatchObject({ failure: { code: "readOnly" } });
  });

  test("the workbook's structure is protected", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await workbookImage(excel);
    expect(await createScorecard(haTrung2023)).toMatchObject({ failure: { code: "workbookProtected" } });
    expect(await workbookImage(excel)).toEqual(before);
  });
});
