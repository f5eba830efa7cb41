import { onExcel, refusal, run } from "./on-excel";

onExcel();

const names = async () => {
  const sheets = await run((context) => context.workbook.worksheets.load("items/name"));
  return sheets.items.map((sheet) => sheet.name);
};

test("sheets are added at the end, named, moved and deleted", async () => {
  await run((context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Chấm điểm");
    worksheets.add();
    worksheets.getItem("Chấm điểm").position = 0;
    worksheets.getItem("sheet1").delete();
  });
  expect(await names()).toEqual(["Chấm điểm", "Sheet2"]);
});

test("what a sheet is like is read as it was set", async () => {
  const sheet = await run((context) => {
    const added = context.workbook.worksheets.add("Mới");
    added.set({ tabColor: "#1F4E78", showGridlines: false, showHeadings: false, visibility: "Hidden" });
    return added.load();
  });
  expect(sheet.toJSON()).toMatchObject({
    name: "Mới",
    position: 1,
    tabColor: "#1F4E78",
    showGridlines: false,
    showHeadings: false,
    visibility: "Hidden",
  });
});

test.each(["", "x".repeat(32), "a/b", "a:b", "[a]", "a?", "a*", "a\\b", "'a", "a'", "History"])(
  "no sheet is named %j",
  async (name) => {
    expect(await refusal((context) => (context.workbook.worksheets.getActiveWorksheet().name = name))).toBe(
      "InvalidArgument",
    );
  },
);

test("two sheets cannot have one name, whatever its capitals", async () => {
  expect(await refusal((context) => context.workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
});

test("the last visible sheet can be neither hidden nor deleted", async () => {
  expect(await refusal((context) => context.workbook.worksheets.getActiveWorksheet().delete())).toBe(
    "InvalidOperation",
  );
  expect(
    await refusal((context) => {
      context.workbook.worksheets.add("Hai").visibility = "Hidden";
      context.workbook.worksheets.getItem("Sheet1").visibility = "VeryHidden";
    }),
  ).toBe("InvalidOperation");
  expect(
    await refusal((context) => {
      context.workbook.worksheets.getItem("Hai").visibility = "VeryHidden";
      context.workbook.worksheets.getItem("Hai").delete();
    }),
  ).toBe("InvalidOperation");
});

test("a hidden sheet is not activated", async () => {
  expect(
    await refusal((context) => {
      const sheet = context.workbook.worksheets.add("Ẩn");
      sheet.visibility = "Hidden";
      sheet.activate();
    }),
  ).toBe("InvalidOperation");
});

test("deleting the active sheet shows its neighbour", async () => {
  const active = await run((context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hai");
    worksheets.add("Ba");
    worksheets.getItem("Hai").activate();
    worksheets.getItem("Hai").delete();
    return worksheets.getActiveWorksheet().load("name");
  });
  expect(active.name).toBe("Ba");
});

test("a null object takes calls and does nothing", async () => {
  const [sheet, range] = await run((context) => {
    const none = context.workbook.worksheets.getItemOrNullObject("Không có");
    none.delete();
    return [none.load("name"), none.getRange("A1").load("address")] as const;
  });
  expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  expect(
    await refusal((context) => (context.workbook.worksheets.getItemOrNullObject("Không có").tabColor = "red")),
  ).toBe("ItemNotFound");
});

test("neighbours, first, last and count, with or without hidden sheets", async () => {
  const results = await run((context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Hai").visibility = "Hidden";
    worksheets.add("Ba");
    return [
      worksheets.getFirst().getNext().load("name"),
      worksheets.getFirst().getNext(true).load("name"),
      worksheets.getLast().load("name"),
      worksheets.getFirst().getPreviousOrNullObject().load("name"),
    ] as const;
  });
  expect(results.slice(0, 3).map((sheet) => sheet.name)).toEqual(["Hai", "Ba", "Ba"]);
  expect(results[3].isNullObject).toBe(true);
  const count = await run((context) => context.workbook.worksheets.getCount(true));
  expect(count.value).toBe(2);
});

test("objects of a deleted sheet are not found", async () => {
  expect(
    await refusal(async (context) => {
      const sheet = context.workbook.worksheets.add("Tạm");
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      sheet.delete();
      range.load("values");
    }),
  ).toBe("ItemNotFound");
});

describe("frozen panes", () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void, string | null]>([
    ["rows", (panes) => panes.freezeRows(4), "Sheet1!1:4"],
    ["columns", (panes) => panes.freezeColumns(2), "Sheet1!A:B"],
    ["both", (panes, sheet) => panes.freezeAt(sheet.getRange("A1:B4")), "Sheet1!A1:B4"],
    [
      "none any more",
      (panes) => {
        panes.freezeRows(4);
        panes.unfreeze();
      },
      null,
    ],
  ])("%s", async (_name, freeze, address) => {
    const location = await run((_context, sheet) => {
      freeze(sheet.freezePanes, sheet);
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    expect(location.isNullObject ? null : location.address).toBe(address);
  });
});
