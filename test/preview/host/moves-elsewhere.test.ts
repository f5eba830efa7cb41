import { onExcel, run } from "./on-excel";

const excel = onExcel();

/** All that a sheet holds, by its name. */
async function sheetOf(name: string): Promise<object> {
  const { snapshot, extras } = await excel.running.save();
  const id = snapshot.sheetOrder.find((each) => snapshot.sheets[each]?.name === name) ?? "";
  return { ...snapshot.sheets[id], extras: extras.sheets[id] };
}

function fill(sheet: Excel.Worksheet): void {
  const rows = Array.from({ length: 40 }, (_, row) => [row, `=A${row + 1}*2`, `'=x${row}`]);
  sheet.getRange("A1:C40").formulas = rows;
  sheet.getRange("A22").format.set({ rowHeight: 40, protection: { locked: false } });
  sheet.getRange("E22:F22").merge();
  sheet.getRange("A22:A30").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
  sheet.getRange("B22:B30").conditionalFormats.add("Custom").custom.rule.formula = "=$A22>1";
  sheet.freezePanes.freezeRows(1);
  sheet.horizontalPageBreaks.add("A25");
}

const moves: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>> = {
  "rows go": (sheet) => sheet.getRange("22:27").delete("Up"),
  "columns go": (sheet) => sheet.getRange("B:B").delete("Left"),
  "cells go": (sheet) => sheet.getRange("A22:B27").delete("Up"),
  "rows come": (sheet) => sheet.getRange("22:27").insert("Down"),
  "columns come": (sheet) => sheet.getRange("B:B").insert("Right"),
  "cells come": (sheet) => sheet.getRange("A22:B27").insert("Down"),
};

describe.each(["Visible", "Hidden"] as const)("on a sheet that is not shown (%s)", (visibility) => {
  test.each(Object.entries(moves))("%s: there as on the shown one, and nowhere else", async (_, move) => {
    await run((context, shown) => {
      const other = context.workbook.worksheets.add("Khác");
      const third = context.workbook.worksheets.add("Sẽ hiện");
      for (const sheet of [shown, other, third]) fill(sheet);
      shown.activate();
      other.visibility = visibility;
    });
    const before = await sheetOf("Sheet1");
    await run((context) => move(context.workbook.worksheets.getItem("Khác")));
    expect(await sheetOf("Sheet1")).toEqual(before);
    expect(await run((context) => context.workbook.worksheets.getActiveWorksheet().load("name"))).toMatchObject({
      name: "Sheet1",
    });

    await run((context) => {
      const third = context.workbook.worksheets.getItem("Sẽ hiện");
      third.activate();
      move(third);
      context.workbook.worksheets.getItem("Khác").visibility = "Visible";
    });
    const same = { id: "", name: "" };
    expect({ ...(await sheetOf("Khác")), ...same }).toEqual({ ...(await sheetOf("Sẽ hiện")), ...same });
  });
});
