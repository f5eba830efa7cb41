import { a1, a1Area, columnName, formulaText, sheetPrefix } from "../../src/sheets/a1";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %d is %s", (column, name) => expect(columnName(column)).toBe(name));

it("addresses cells and areas, relative and absolute", () => {
  expect(a1({ row: 4, column: 3 })).toBe("D5");
  expect(a1({ row: 4, column: 3 }, true)).toBe("$D$5");
  expect(a1Area({ row: 4, column: 3, rowCount: 47, columnCount: 2 })).toBe("D5:E51");
  expect(a1Area({ row: 4, column: 3, rowCount: 47, columnCount: 2 }, true)).toBe("$D$5:$E$51");
  expect(a1Area({ row: 4, column: 3, rowCount: 1, columnCount: 1 })).toBe("D5");
});

it("quotes sheet names and texts as formulas want them", () => {
  expect(sheetPrefix("Thông tin (2)")).toBe("'Thông tin (2)'!");
  expect(sheetPrefix("Xã O'Chăm")).toBe("'Xã O''Chăm'!");
  expect(formulaText('nói "có"')).toBe('"nói ""có"""');
});
