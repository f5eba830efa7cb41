import fc from "fast-check";
import type { CellExtras } from "../../../preview/engine/document";
import type { CellJson, StyleJson } from "../../../preview/xlsx/univer-json";
import { bookOf, reopened } from "./documents";

const RUNS = { numRuns: 60 };

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    "=1+1",
    "+84",
    "-5",
    "@SUM",
    "'",
    "007",
    "1.10",
    "2,5",
    " a ",
    "a\nb",
    "a\r\nb",
    "_x000D_",
    "_x005F_",
    "<b>&amp;",
    "TRUE",
  ),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 1000 }).map((cents) => cents / 100),
);
const value: fc.Arbitrary<CellJson> = fc.oneof(
  text.map((v) => ({ v, t: 1 })),
  // A file cannot tell 0 from -0.
  number.map((v) => ({ v: v + 0 === 0 ? 0 : v, t: 2 })),
  fc.boolean().map((v) => ({ v: Number(v), t: 3 })),
);

const hex = fc.stringMatching(/^#[0-9A-F]{6}$/);
const edge = fc.record({ s: fc.integer({ min: 1, max: 13 }), cl: fc.record({ rgb: hex }) });
const style: fc.Arbitrary<StyleJson> = fc.record(
  {
    ff: fc.constantFrom("Times New Roman", "Arial", "Segoe UI"),
    fs: fc.integer({ min: 12, max: 144 }).map((half) => half / 2),
    bl: fc.constant(1),
    it: fc.constant(1),
    ul: fc.constantFrom({ s: 1 }, { s: 1, t: 10 }),
    st: fc.constant({ s: 1 }),
    va: fc.constantFrom(2, 3),
    cl: hex.filter((rgb) => rgb !== "#000000").map((rgb) => ({ rgb })),
    bg: hex.map((rgb) => ({ rgb })),
    bd: fc.record({ t: edge, r: edge, b: edge, l: edge }, { requiredKeys: ["b"] }),
    ht: fc.constantFrom(1, 2, 3, 4, 6),
    vt: fc.constantFrom(1, 2, 3),
    tb: fc.constant(3),
    tr: fc.oneof(
      fc
        .integer({ min: -90, max: 90 })
        .filter((a) => a !== 0)
        .map((a) => ({ a })),
      fc.constant({ a: 0, v: 1 }),
    ),
    n: fc.constantFrom("0.00", "#,##0.##", "@", "dd/mm/yyyy", '0,0" điểm"').map((pattern) => ({ pattern })),
  },
  { requiredKeys: [] },
);
const cellExtras: fc.Arbitrary<CellExtras> = fc.record(
  {
    unlocked: fc.constant(true),
    formulaHidden: fc.constant(true),
    indent: fc.integer({ min: 1, max: 15 }),
    quotePrefix: fc.constant(true),
  },
  { requiredKeys: [] },
);

describe("what a cell holds survives a file", () => {
  it("values of every kind, whatever characters they have", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 12 }), async (cells) => {
        const { cell } = await reopened(bookOf({ sheet: { cellData: { 3: Object.fromEntries(cells.entries()) } } }));
        expect(cells.map((_, column) => cell(3, column))).toEqual(cells);
      }),
      RUNS,
    );
  });

  it("looks, locks, indents and apostrophes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(style, cellExtras), { minLength: 1, maxLength: 6 }), async (cells) => {
        const cellData = { 0: Object.fromEntries(cells.map(([s], column) => [column, { v: "x", t: 1, s }])) };
        const extras = Object.fromEntries(cells.map(([, own], column) => [`0,${column}`, own]));
        const again = await reopened(bookOf({ sheet: { cellData }, extras: { cells: extras } }));
        for (const [column, [own, ownExtras]] of cells.entries()) {
          const padding = ownExtras.indent === undefined ? {} : { pd: { l: 9 * ownExtras.indent } };
          expect(again.style(0, column)).toEqual({ ff: "Times New Roman", fs: 11, vt: 3, ...own, ...padding });
          expect(again.extras.cells[`0,${column}`] ?? {}).toEqual(ownExtras);
        }
      }),
      RUNS,
    );
  });

  it("sizes of columns in pixels and of rows in quarter points", async () => {
    const size = fc.integer({ min: 1, max: 1500 });
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 1 }), fc.array(size, { minLength: 1 }), async (widths, quarters) => {
        const columnData = Object.fromEntries(widths.map((w, column) => [column, { w }]));
        const heights = quarters.map((quarter) => Math.round((quarter / 3) * 100) / 100);
        const rowData = Object.fromEntries(heights.map((h, row) => [row, { h, ia: 0 }]));
        const { sheet } = await reopened(bookOf({ sheet: { columnData, rowData } }));
        expect(widths.map((_, column) => sheet.columnData?.[column]?.w ?? 64)).toEqual(widths);
        heights.forEach((h, row) => expect(sheet.rowData?.[row]?.h).toBeCloseTo(h, 1));
      }),
      RUNS,
    );
  });
});
