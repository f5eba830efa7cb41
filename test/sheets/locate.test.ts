import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import type { CellBlock } from "../../src/sheets/cell-block";
import { locateScorecard, recognizeRubric } from "../../src/sheets/locate-scorecard";
import { locateUnitInfo } from "../../src/sheets/locate-unit-info";
import { hasOurHeader } from "../../src/sheets/our-header";
import { scorecardColumns } from "../../src/sheets/scorecard-layout";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { defaultUnitInfo, unitInfoSpec } from "../../src/sheets/unit-info-spec";
import { scorecardHeaders } from "../../src/text/scorecard";
import { emptyCell, factsOf, numberCell, paintedSheet, textCell, type DamagedSheet } from "../support/damaged-sheet";
import { rubricOf } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { blockOf } from "../support/spec-cells";

const sound = paintedSheet(haTrung2023, sampleAssessment);
const nameless: DamagedSheet = { ...sound, names: new Map() };
const headless = (sheet: DamagedSheet): DamagedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cells, row) => (row === 3 ? cells.map(() => emptyCell) : cells)),
});
const firstColumns = (sheet: DamagedSheet, count: number): DamagedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cells) => cells.slice(0, count)),
});
const found = (sheet: DamagedSheet) => locateScorecard(haTrung2023, factsOf(sheet));

describe("[D3] a scorecard without its names", () => {
  it("is found by its headers, with every row of the rubric", () => {
    const scorecard = found(nameless);
    expect(scorecard?.table.headerRow).toBe(3);
    expect(scorecard?.findings.filter(({ node }) => node !== null)).toHaveLength(47);
  });

  it("is found by its rows where the header is lost, too", () => {
    expect(found(headless(nameless))?.table).toMatchObject({ headerRow: -1, columns: scorecardColumns });
    const nine = found(headless(firstColumns(nameless, 9)));
    expect(nine?.table.columns).toMatchObject({ check: 8 });
    expect(nine?.table.columns).not.toHaveProperty("appraisalNote");
  });

  it("is not believed without header where columns were added or lost", () => {
    const wider = { ...nameless, cells: nameless.cells.map((cells) => [...cells, textCell("x")]) };
    expect(found(headless(wider))).toBeNull();
    expect(found(headless(firstColumns(nameless, 8)))).toBeNull();
  });

  it("is not believed without header where most maxima are others", () => {
    const others = nameless.cells.map((cells) => cells.map((cell, column) => (column === 2 ? numberCell(9) : cell)));
    expect(found(headless({ ...nameless, cells: others }))).toBeNull();
  });

  it("is no scorecard with fewer than half of the rows, unless the workbook names the rubric", () => {
    const few = (sheet: DamagedSheet) => ({ ...sheet, cells: sheet.cells.slice(0, 20) });
    expect(found(few(nameless))).toBeNull();
    expect(found(few(sound))).not.toBeNull();
    expect(found({ ...sound, cells: sound.cells.slice(0, 4) })).toBeNull();
  });

  it("keeps an overwritten header's column where all others stand in their places", () => {
    const overwritten = nameless.cells.map((cells, row) =>
      cells.map((cell, column) => (row === 3 && column === scorecardColumns.explanation ? textCell("?") : cell)),
    );
    expect(found({ ...nameless, cells: overwritten })?.table.columns.explanation).toBe(7);
    const shifted = overwritten.map((cells) => [...cells.slice(0, 5), emptyCell, ...cells.slice(5)]);
    expect(found({ ...nameless, cells: shifted })?.table.columns.explanation).toBeUndefined();
    const moved = overwritten.map((cells) => [emptyCell, ...cells]);
    expect(found({ ...nameless, cells: moved })?.table.columns).toMatchObject({ code: 1, explanation: 8 });
  });

  it("[W12] has its last column only by header or by name", () => {
    const unheaded = (sheet: DamagedSheet) => ({
      ...sheet,
      cells: sheet.cells.map((cells, row) =>
        cells.map((cell, column) => (row === 3 && column === 9 ? textCell("Ghi chú riêng") : cell)),
      ),
    });
    expect(found(unheaded(sound))?.table.columns.appraisalNote).toBe(9);
    expect(found(unheaded(nameless))?.table.columns.appraisalNote).toBeUndefined();
  });
});

describe("which rubric a sheet has", () => {
  const other = rubricOf([group("1", "Một", 4, [criterion("1.1", "Xây dựng Kế hoạch CCHC hằng năm", 4)])]);

  it("[D3] is that with the most rows", () => {
    expect(recognizeRubric([other, haTrung2023], factsOf(nameless))).toBe(haTrung2023);
    expect(recognizeRubric([haTrung2023, other], factsOf(nameless))).toBe(haTrung2023);
  });

  it("is none on another sheet", () => {
    expect(recognizeRubric([other, haTrung2023], factsOf({ cells: [[textCell("STT")]], names: new Map() }))).toBeNull();
    expect(recognizeRubric([], factsOf(nameless))).toBeNull();
  });
});

const wholeSheet = (spec: SheetSpec): CellBlock =>
  blockOf(spec, { row: 0, rowCount: spec.cells.length, column: 0, columnCount: spec.columnWidths.length });

describe("[D10] sheet Thông tin without its name", () => {
  const spec = unitInfoSpec(defaultUnitInfo(haTrung2023));
  const block = wholeSheet(spec);
  const named = spec.names?.flatMap((name) => (name.name === "CCHC_ThongTin" && "area" in name ? [name.area] : []))[0];

  it("is found by its labels", () => {
    expect(locateUnitInfo(block)).toEqual(named);
    const lower = { values: [[], ["Ghi chú"], ...block.values.map((cells) => ["", ...cells])] };
    expect(locateUnitInfo(lower)).toEqual({ ...named, row: (named?.row ?? 0) + 2, column: 1 });
  });

  it("ends with the last row that has a label", () => {
    const values = [...block.values, ["", "", ""], ["Ghi chú của xã", "x", ""], ["", "", "xem thêm"]];
    expect(locateUnitInfo({ values })?.rowCount).toBe((named?.rowCount ?? 0) + 2);
  });

  it("takes eight of its labels", () => {
    const rowsOf = (count: number) => ({ values: block.values.slice(2, 2 + count) });
    expect(locateUnitInfo(rowsOf(8))).toEqual({ row: 0, column: 0, rowCount: 8, columnCount: 2 });
    expect(locateUnitInfo(rowsOf(7))).toBeNull();
    expect(locateUnitInfo({ values: [] })).toBeNull();
  });
});

describe("[D9] our own header", () => {
  const headers = Object.values(scorecardHeaders);
  const others = headers.filter((header) => header !== "Kiểm tra");

  it.each<[string, readonly unknown[], boolean]>([
    ["word for word", headers, true],
    ["with spaces around", headers.map((header) => ` ${header} `), true],
    ["with three overwritten", ["Kiểm tra", ...others.slice(0, 6), "a", "b", "c"], true],
    ["with four overwritten", ["Kiểm tra", ...others.slice(0, 5), "a", "b", "c", "d"], false],
    ["without Kiểm tra, as on a returned sheet", others, false],
    ["of a table made by hand", ["STT", "Nội dung", "Điểm tối đa", "Kiểm tra"], false],
  ])("%s", (_, row, expected) => {
    expect(hasOurHeader({ values: [["PHIẾU CHẤM"], row, ["1.1"]] })).toBe(expected);
  });
});
