import fc from "fast-check";
import { parseCellAddress, parseNameFormula } from "../../src/files/reference";
import { a1, a1Area, sheetPrefix } from "../../src/sheets/a1";
import { itHolds } from "../support/seeded";

const cell = fc.record({ row: fc.integer({ min: 0, max: 1_048_575 }), column: fc.integer({ min: 0, max: 16_383 }) });

itHolds(
  "an address reads as it was written, with dollars and in either case",
  [cell, fc.boolean()],
  (position, absolute) => {
    const written = a1(position, absolute);
    expect(parseCellAddress(written)).toEqual(position);
    expect(parseCellAddress(written.toLowerCase())).toEqual(position);
  },
);

itHolds("what is no address is none", [fc.string({ maxLength: 8 })], (text) => {
  const isAddress = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.test(text);
  if (!isAddress) expect(parseCellAddress(text)).toBeNull();
});

test.each([
  "",
  "A",
  "1",
  "A0",
  "A01",
  "$$A1",
  "A$$1",
  "A1$",
  "XFE1",
  "A1048577",
  "A99999999999999999999",
  "@1",
  "{1",
  "Á1",
  "A1:B2",
])("%j is no address", (text) => {
  expect(parseCellAddress(text)).toBeNull();
});

itHolds(
  "an area of a sheet reads as it was written, whatever the sheet's name",
  [fc.string({ minLength: 1 }), cell, cell],
  (sheetName, one, other) => {
    const row = Math.min(one.row, other.row);
    const column = Math.min(one.column, other.column);
    const area = {
      row,
      column,
      rowCount: Math.abs(one.row - other.row) + 1,
      columnCount: Math.abs(one.column - other.column) + 1,
    };
    const formula = sheetPrefix(sheetName) + a1Area(area, true);
    expect(parseNameFormula(formula)).toEqual({ kind: "area", sheetName, area });
  },
);

itHolds("a constant text reads as it was written", [fc.string()], (text) => {
  expect(parseNameFormula(`"${text.replaceAll('"', '""')}"`)).toEqual({ kind: "constant", text });
});

test("a sheet's name needs no quotes when it has no blanks", () => {
  expect(parseNameFormula("Phiếu!$B$2")).toEqual({
    kind: "area",
    sheetName: "Phiếu",
    area: { row: 1, column: 1, rowCount: 1, columnCount: 1 },
  });
});

test.each([
  "#REF!",
  "'A'!#REF!",
  "1",
  "SUM(A1)",
  "'A'!$A$1,'A'!$B$2",
  "'A'!$B$2:$A$1",
  "'A'!$A:$A",
  "[1]A!$A$1:",
  '"a"&"b"',
  "A1",
  "'A'!",
])("%s is neither", (formula) => {
  expect(parseNameFormula(formula)).toEqual({ kind: "other" });
});
