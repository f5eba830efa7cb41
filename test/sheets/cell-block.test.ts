import { blockCell, cellText, plainText } from "../../src/sheets/cell-block";
import { labelledCells, textAt } from "../../src/sheets/labelled-cells";

it.each([
  [true, "TRUE"],
  [false, "FALSE"],
  ["a ", "a "],
  [2.5, "2.5"],
  [null, ""],
  [undefined, ""],
  [{}, ""],
])("%j reads %j", (value, text) => expect(plainText(value)).toBe(text));

describe("[S2] a cell", () => {
  it.each<[unknown, string | undefined, string]>([
    [4, "Double", "number"],
    [0, undefined, "number"],
    ["", "Empty", "empty"],
    ["", "String", "text"],
    ["", undefined, "empty"],
    [null, undefined, "empty"],
    [null, "Unknown", "empty"],
    [undefined, "Unknown", "empty"],
    ["x", undefined, "text"],
    [true, "Boolean", "text"],
    ["#N/A", "Error", "error"],
  ])("with %j of type %s is %s", (value, valueType, type) => {
    const valueTypes = valueType === undefined ? {} : { valueTypes: [[valueType]] };
    expect(blockCell({ values: [[value]], ...valueTypes }, 0, 0)).toEqual({ value, type });
  });

  it("outside of the block is empty", () => {
    const block = { values: [["x"]], valueTypes: [["String"]] };
    for (const [row, column] of [
      [1, 0],
      [0, 1],
      [-1, 0],
    ] as const) {
      expect(blockCell(block, row, column).type).toBe("empty");
    }
  });

  it("[S5] reads as text NFC, an error value and what is empty as nothing", () => {
    expect(cellText({ value: "Hà".normalize("NFD"), type: "text" })).toBe("Hà");
    expect(cellText({ value: "#N/A", type: "error" })).toBe("");
    expect(cellText({ value: 0, type: "empty" })).toBe("");
  });
});

describe("[W9] a label", () => {
  const labels = { unit: "Đơn vị", year: "Năm đánh giá" } as const;
  const placeOf = (...rows: readonly unknown[][]) => Object.fromEntries(labelledCells({ values: rows }, labels));

  it.each(["Đơn vị", "ĐƠN VỊ:", " đơn  vị : ", "Đơn\nvị", "Đơn vị".normalize("NFD"), `Đơn vị${" ".repeat(94)}`])(
    "is found as %j",
    (text) => expect(placeOf([text, "Xã A"])).toEqual({ unit: { row: 0, column: 1 } }),
  );

  it.each(["Đơn: vị", "Đơnvị", "Tên đơn vị", `Đơn vị${" ".repeat(95)}`, ""])("is not %j", (text) =>
    expect(placeOf([text, "Xã A"])).toEqual({}),
  );

  it("counts once, the first time, and once in a row", () => {
    expect(placeOf(["", "Đơn vị", "Năm đánh giá"], ["Đơn vị", "x"], ["Năm đánh giá"])).toEqual({
      unit: { row: 0, column: 2 },
      year: { row: 2, column: 1 },
    });
  });

  it("without a value reads as nothing", () => {
    const block = { values: [["Đơn vị", " Xã A "], ["Năm đánh giá"]] };
    const cells = labelledCells(block, labels);
    expect(textAt(block, cells.get("unit"))).toBe("Xã A");
    expect(textAt(block, cells.get("year"))).toBe("");
    expect(textAt(block, undefined)).toBe("");
  });
});
