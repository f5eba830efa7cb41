import { onExcel, read, refusal, run } from "./on-excel";

onExcel();

const fill = (sheet: Excel.Worksheet) => {
  sheet.getRange("A1:B3").values = [
    [1, "một"],
    [2, "hai"],
    [3, "ba"],
  ];
};

describe("insert and delete", () => {
  test("whole rows move formulas, names, locks and page breaks along", async () => {
    await run((context, sheet) => {
      fill(sheet);
      sheet.getRange("D1").formulas = [["=SUM(A1:A3)"]];
      context.workbook.names.add("HANG_BA", sheet.getRange("A3:B3"));
      sheet.getRange("B3").format.protection.locked = false;
      sheet.horizontalPageBreaks.add("A3");
      sheet.getRange("2:2").insert("Down");
    });
    const [sum, name, lock, breaks] = await run(
      (context, sheet) =>
        [
          sheet.getRange("D1").load("formulas,values"),
          context.workbook.names.getItem("HANG_BA").getRange().load("address"),
          sheet.getRange("B4").format.protection.load("locked"),
          sheet.horizontalPageBreaks.load("items/rowIndex"),
        ] as const,
    );
    expect(sum.formulas).toEqual([["=SUM(A1:A4)"]]);
    expect(sum.values).toEqual([[6]]);
    expect(name.address).toBe("Sheet1!A4:B4");
    expect(lock.locked).toBe(false);
    expect(breaks.items.map((item) => (item as unknown as { rowIndex: number }).rowIndex)).toEqual([3]);
  });

  test("cells move down, right, up and left", async () => {
    await run((_context, sheet) => {
      fill(sheet);
      sheet.getRange("A1").insert("Down");
      sheet.getRange("A3").insert("Right");
      sheet.getRange("B1").delete("Up");
      sheet.getRange("D2").delete("Left");
    });
    expect(await read("A1:C4", "values")).toEqual([
      ["", "hai", ""],
      [1, 2, ""],
      ["", "", "ba"],
      [3, "", ""],
    ]);
  });

  test("a deleted column breaks the formula that needed it", async () => {
    await run((_context, sheet) => {
      fill(sheet);
      sheet.getRange("D1").formulas = [["=A1+1"]];
      sheet.getRange("A:A").delete("Left");
    });
    expect(await read("C1", "values")).toEqual([["#REF!"]]);
  });

  test("a shift that does not exist is refused", async () => {
    expect(await refusal((context) => context.workbook.getActiveCell().insert("Up" as "Down"))).toBe("InvalidArgument");
  });
});

describe("a range object follows its cells", () => {
  test("in the same batch and in later ones", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A3:B3");
      range.load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      range.values = [["moved", "too"]];
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A4:B4");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["moved", "too"]]);
    });
  });

  test("and is lost with them", async () => {
    expect(
      await refusal(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("A3").load("address");
        await context.sync();
        sheet.getRange("2:4").delete("Up");
        range.load("values");
      }),
    ).toBe("InvalidReference");
  });
});

describe("clear", () => {
  const formatted = (sheet: Excel.Worksheet) => {
    fill(sheet);
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
  };
  const state = (sheet: Excel.Worksheet) => sheet.getRange("A1").load("values,format/font/bold,dataValidation/type");

  test.each<["All" | "Formats" | "Contents", unknown, boolean, string]>([
    ["Contents", "", true, "WholeNumber"],
    ["Formats", 1, false, "WholeNumber"],
    ["All", "", false, "None"],
  ])("%s", async (what, value, bold, validation) => {
    const cell = await run((_context, sheet) => {
      formatted(sheet);
      sheet.getRange("A1:B1").clear(what);
      return state(sheet);
    });
    expect([cell.values[0]?.[0], cell.format.font.bold, cell.dataValidation.type]).toEqual([value, bold, validation]);
  });
});

describe("merge", () => {
  test("only the first cell's content survives", async () => {
    await run((_context, sheet) => {
      fill(sheet);
      sheet.getRange("A1:B2").merge();
    });
    expect(await read("A1:B2", "values")).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  test("across merges every row by itself, and unmerge undoes it", async () => {
    const [merged, after] = await run(async (context, sheet) => {
      fill(sheet);
      sheet.getRange("A1:B3").merge(true);
      const areas = sheet.getRange("A1:C4").getMergedAreasOrNullObject().load("address");
      await context.sync();
      sheet.getRange("A1:B3").unmerge();
      return [areas, sheet.getRange("A1:C4").getMergedAreasOrNullObject().load("address")] as const;
    });
    expect(merged.address).toBe("Sheet1!A1:B1,Sheet1!A2:B2,Sheet1!A3:B3");
    expect(after.isNullObject).toBe(true);
  });

  test("values for the hidden cells of a merged area go nowhere", async () => {
    await run((_context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B1").values = [["shown", "lost"]];
    });
    expect(await read("A1:B1", "values")).toEqual([["shown", ""]]);
  });
});

describe("copyFrom", () => {
  test("moves relative references and takes formats along", async () => {
    await run((_context, sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=A1*$A$2"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B2:B3").copyFrom("B1");
    });
    expect(await read("B2:B3", "formulas")).toEqual([["=A2*$A$2"], ["=A3*$A$2"]]);
    const font = await run((_context, sheet) => sheet.getRange("B2:B3").format.font.load("bold"));
    expect(font.bold).toBe(true);
  });

  test("values alone leave formulas and formats behind", async () => {
    await run((_context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("A3").copyFrom("A1:B1", "Values", false, true);
    });
    expect(await read("A3:A4", "formulas")).toEqual([[2], [6]]);
    const font = await run((_context, sheet) => sheet.getRange("A4").format.font.load("bold"));
    expect(font.bold).toBe(false);
  });
});

describe("selection", () => {
  test("select shows the sheet and selects the cells", async () => {
    const [selected, cell, active] = await run((context) => {
      context.workbook.worksheets.add("Hai").getRange("C2:D3").select();
      return [
        context.workbook.getSelectedRange().load("address"),
        context.workbook.getActiveCell().load("address"),
        context.workbook.worksheets.getActiveWorksheet().load("name"),
      ] as const;
    });
    expect([selected.address, cell.address, active.name]).toEqual(["Hai!C2:D3", "Hai!C2", "Hai"]);
  });

  test("cells of a hidden sheet cannot be selected", async () => {
    expect(
      await refusal((context) => {
        const sheet = context.workbook.worksheets.add("Ẩn");
        sheet.visibility = "Hidden";
        sheet.getRange("A1").select();
      }),
    ).toBe("InvalidOperation");
  });
});
