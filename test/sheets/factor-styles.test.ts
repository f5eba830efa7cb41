import fc from "fast-check";
import { factorStyles, looksOf, numberFormatsOf, type Look } from "../../src/sheets/factor-styles";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { Area, AreaStyle, SheetSpec } from "../../src/sheets/sheet-spec";
import { defaultUnitInfo, unitInfoSpec } from "../../src/sheets/unit-info-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { wideRubric } from "../support/rubric-arbitraries";
import { itHolds } from "../support/seeded";

const rowCount = 6;
const columnCount = 5;

const area: fc.Arbitrary<Area> = fc.tuple(fc.nat(rowCount - 1), fc.nat(columnCount - 1)).chain(([row, column]) =>
  fc.record({
    row: fc.constant(row),
    column: fc.constant(column),
    rowCount: fc.integer({ min: 1, max: rowCount - row }),
    columnCount: fc.integer({ min: 1, max: columnCount - column }),
  }),
);

const style: fc.Arbitrary<AreaStyle["style"]> = fc.record(
  {
    fontSize: fc.constantFrom(11, 12),
    bold: fc.boolean(),
    fill: fc.constantFrom("#FFFFFF", "#FFFBE6"),
    horizontal: fc.constantFrom("Left", "Center"),
    indent: fc.constantFrom(0, 1),
    unlocked: fc.boolean(),
    numberFormat: fc.constantFrom("@", "0"),
    border: fc.record({
      sides: fc.constantFrom("all", "outline", "top", "bottom"),
      color: fc.constantFrom("#000000", "#9FB3C4"),
    }),
  },
  { requiredKeys: [] },
);

const areaStyle = fc.tuple(area, style).map(([place, look]): AreaStyle => ({ ...place, style: look }));

function sheetWith(styles: readonly AreaStyle[]): SheetSpec {
  const { page } = unitInfoSpec(defaultUnitInfo(haTrung2023));
  const cells = Array.from({ length: rowCount }, () => Array<null>(columnCount).fill(null));
  return { name: "Thử", cells, styles, columnWidths: Array<number>(columnCount).fill(50), page, protected: false };
}

/** What an empty sheet has where nothing was painted. */
const untouched: Look = {
  bold: false,
  horizontal: "General",
  indent: 0,
  unlocked: false,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
};

describe("factorStyles", () => {
  itHolds(
    "columns, rows and cells painted in order give every cell its look",
    [fc.array(areaStyle, { maxLength: 8 })],
    (styles) => {
      const spec = sheetWith(styles);
      const { columns, rows, cells } = factorStyles(spec);
      const painted = looksOf(spec).map((row, r) =>
        row.map((_, c) => ({ ...untouched, ...columns[c], ...rows[r], ...cells?.[r]?.[c] })),
      );
      expect(painted).toEqual(looksOf(spec).map((row) => row.map((look) => ({ ...untouched, ...look }))));
    },
  );

  it.each([
    ["40", haTrung2023],
    ["4,000", wideRubric(400, 10)],
  ])("[W7] a scorecard of %s criteria needs nothing for single cells", (_, tree) => {
    expect(factorStyles(scorecardSpec(tree, { infoSheetName: "Thông tin" })).cells).toBeNull();
  });

  it("[W7] nor does the sheet of the unit's data", () => {
    expect(factorStyles(unitInfoSpec(defaultUnitInfo(haTrung2023))).cells).toBeNull();
  });

  it("draws the borders that an area asks for", () => {
    const place = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
    const sidesOf = (sides: "all" | "outline" | "top" | "bottom") =>
      looksOf(sheetWith([{ ...place, style: { border: { sides, color: "#000000" } } }]))
        .slice(1, 3)
        .map((row) =>
          row.slice(1, 3).map((look) =>
            Object.keys(look)
              .map((key) => key.slice(6)[0])
              .join(""),
          ),
        );
    expect(sidesOf("all")).toEqual([
      ["TBLR", "TBLR"],
      ["TBLR", "TBLR"],
    ]);
    expect(sidesOf("outline")).toEqual([
      ["TL", "TR"],
      ["BL", "BR"],
    ]);
    expect(sidesOf("top")).toEqual([
      ["T", "T"],
      ["", ""],
    ]);
    expect(sidesOf("bottom")).toEqual([
      ["", ""],
      ["B", "B"],
    ]);
  });
});

it("numberFormatsOf lets the last area win and leaves the others alone", () => {
  const format = (row: number, numberFormat: string): AreaStyle => ({
    row,
    column: 0,
    rowCount: 2,
    columnCount: 1,
    style: { numberFormat },
  });
  const formats = numberFormatsOf(sheetWith([format(0, "@"), format(1, "0")]));
  expect(formats.map(([first]) => first)).toEqual(["@", "0", "0", null, null, null]);
  expect(formats.flat().filter((one) => one !== null)).toHaveLength(3);
});
