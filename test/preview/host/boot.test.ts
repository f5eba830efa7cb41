import { startEmbeddedExcel } from "../../support/embedded-excel";
import type { RunningExcel } from "../../support/embedded-excel";
import { onExcel, run } from "./on-excel";

describe("a Vietnamese Excel", () => {
  const excel = onExcel({ locale: "vi-VN" });

  test("Office.js takes it for Excel on Windows", async () => {
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["vi-VN", "vi-VN"]);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
    expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  test("the pane is shown and hidden", async () => {
    const states: string[] = [];
    excel.host.session.onPaneState = (state) => states.push(state);
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    expect(states).toEqual(["Background", "Visible"]);
  });

  test("a ribbon button calls what was associated with it, with an event that can be completed", async () => {
    const pressed: string[] = [];
    Office.actions.associate("createScorecard", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    excel.host.runCommand("createScorecard");
    await excel.running.idle();
    await excel.running.idle();
    expect(pressed).toEqual(["createScorecard"]);
  });

  test("separators are those of the machine", async () => {
    const application = await run((context) =>
      context.application.load("decimalSeparator,thousandsSeparator,calculationMode"),
    );
    expect(application.toJSON()).toMatchObject({
      decimalSeparator: ",",
      thousandsSeparator: ".",
      calculationMode: "Automatic",
    });
  });

  test("in manual mode formulas wait until they are asked", async () => {
    await run(async (context, sheet) => {
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").formulas = [["=A1+1"]];
      await context.sync();
      const before = sheet.getRange("B1").load("values");
      await context.sync();
      expect(before.values).toEqual([[""]]);
      context.application.calculate("Recalculate");
      const after = sheet.getRange("B1").load("values");
      await context.sync();
      expect(after.values).toEqual([[2]]);
      context.application.calculationMode = "Automatic";
    });
  });
});

describe("an old Excel", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startEmbeddedExcel({ apiLevel: "1.7", locale: "en-US" });
  }, 60_000);
  afterAll(() => excel.dispose());

  test("claims no more than its level, and the client refuses what is newer", async () => {
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.7")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
    const tooNew = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = "Landscape";
      await context.sync();
    });
    await expect(tooNew).rejects.toMatchObject({ code: "ApiNotFound" });
    await run((_context, sheet) => (sheet.getRange("A1").values = [["2.5"]]));
  });
});
