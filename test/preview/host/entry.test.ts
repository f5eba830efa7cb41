import { readEntry } from "../../../preview/engine/entry";
import type { Entry, Machine } from "../../../preview/engine/entry";

const number = (value: number, numberFormat?: string): Entry => ({
  kind: "number",
  value,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const text = (value: string): Entry => ({ kind: "text", value });

const VIETNAM: Machine = { locale: "vi-VN", currentYear: 2026 };
const AMERICA: Machine = { locale: "en-US", currentYear: 2026 };

test.each<[string, Entry, Entry]>([
  ["5", number(5), number(5)],
  ["-5", number(-5), number(-5)],
  ["+5", number(5), number(5)],
  ["2,5", number(2.5), text("2,5")],
  ["2.5", text("2.5"), number(2.5)],
  ["1.234", number(1234, "#,##0"), number(1.234)],
  ["1,234", number(1.234), number(1234, "#,##0")],
  ["1.234,5", number(1234.5, "#,##0.00"), text("1.234,5")],
  [",5", number(0.5), text(",5")],
  ["12,5%", number(0.125, "0.00%"), text("12,5%")],
  ["50%", number(0.5, "0%"), number(0.5, "0%")],
  ["(5)", number(-5), number(-5)],
  ["1E3", number(1000, "0.00E+00"), number(1000, "0.00E+00")],
  ["5/1/2024", number(45_296, "m/d/yyyy"), number(45_413, "m/d/yyyy")],
  ["31/1/2024", number(45_322, "m/d/yyyy"), text("31/1/2024")],
  ["2024-01-05", number(45_296, "m/d/yyyy"), number(45_296, "m/d/yyyy")],
  ["5/1", number(46_027, "d-mmm"), number(46_143, "d-mmm")],
  ["1.10", text("1.10"), number(1.1)],
  ["8:30", number(8.5 / 24, "h:mm"), number(8.5 / 24, "h:mm")],
  ["5/1/2024 6:00", number(45_296.25, "m/d/yyyy h:mm"), number(45_413.25, "m/d/yyyy h:mm")],
  ["29/2/2023", text("29/2/2023"), text("29/2/2023")],
  ["true", { kind: "boolean", value: true }, { kind: "boolean", value: true }],
  ["#n/a", { kind: "error", value: "#N/A" }, { kind: "error", value: "#N/A" }],
  ["=A1;B1", { kind: "formula", formula: "=A1;B1" }, { kind: "formula", formula: "=A1;B1" }],
  ["+A1", { kind: "formula", formula: "=+A1" }, { kind: "formula", formula: "=+A1" }],
  ["- gạch", { kind: "formula", formula: "=- gạch" }, { kind: "formula", formula: "=- gạch" }],
  ["=", text("="), text("=")],
  ["'=A1", { kind: "text", value: "=A1", quotePrefix: true }, { kind: "text", value: "=A1", quotePrefix: true }],
  ["", { kind: "blank" }, { kind: "blank" }],
  ["chữ", text("chữ"), text("chữ")],
])("%j on a Vietnamese and on an American machine", (typed, vietnam, america) => {
  expect(readEntry(typed, "General", VIETNAM)).toEqual(vietnam);
  expect(readEntry(typed, "General", AMERICA)).toEqual(america);
});

test.each(["5", "=A1", "2,5", "5/1", "TRUE"])("a cell formatted as text keeps %j", (typed) => {
  expect(readEntry(typed, "@", VIETNAM)).toEqual(text(typed));
});
