import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { diagnose } from "../../src/sheets/diagnose";
import { palette } from "../../src/sheets/palette";
import { heightOfLines } from "../../src/sheets/row-heights";
import { scorecardColumns, scorecardRow } from "../../src/sheets/scorecard-layout";
import { defaultUnitInfo, unitInfoRowHeight, unitInfoSpec } from "../../src/sheets/unit-info-spec";
import { factsOf, paintedSheet, withCell } from "../support/damaged-sheet";
import { sampleAssessment } from "../support/sample-commune";
import { styleAt } from "../support/spec-cells";

describe("how sheet Thông tin looks", () => {
  const sheet = () => unitInfoSpec(defaultUnitInfo(haTrung2023));
  const oneLine = heightOfLines(1, 12) + 6;

  it("has title and how-to line above labels, values and hints", () => {
    const spec = sheet();
    expect(spec.cells.slice(0, 2).map((cells) => cells.map((cell) => cell === null))).toEqual([
      [false, true, true],
      [false, true, true],
    ]);
    expect(styleAt(spec, 0, 0)).toMatchObject({ fontSize: 16, bold: true, color: palette.accent, wrap: false });
    expect(styleAt(spec, 1, 0)).toMatchObject({ italic: true, color: palette.muted, wrap: false });
    expect(styleAt(spec, 2, 0)).toMatchObject({ bold: true, fill: palette.sectionFill, fontSize: 12 });
    expect(styleAt(spec, 2, 1)).toMatchObject({ fill: palette.inputFill, unlocked: true, indent: 1 });
    expect(styleAt(spec, 2, 2)).toMatchObject({ italic: true, color: palette.muted, horizontal: "Left" });
    expect(styleAt(spec, spec.cells.length - 1, 1)).toMatchObject({ fill: palette.paper, unlocked: false });
  });

  it("opens with the unit's name, without grid lines", () => {
    expect(sheet()).toMatchObject({ firstCell: { row: 2, column: 1 }, showGridlines: false });
    expect(sheet().page).toMatchObject({ centerHorizontally: false, printArea: { row: 0, column: 0, columnCount: 3 } });
    expect(sheet().page.printArea.rowCount).toBe(sheet().cells.length);
    for (const margin of Object.values(sheet().page.margins)) expect(margin).toBeGreaterThanOrEqual(7);
  });

  it("[W11] gives every row the height of its text, up to what Excel allows", () => {
    const { rowHeights = [], cells } = sheet();
    expect(rowHeights).toHaveLength(cells.length);
    expect(rowHeights.slice(0, 2)).toEqual([30, 22]);
    expect(rowHeights[4]).toBe(unitInfoRowHeight("recipientBody", "UBND huyện Hà Trung"));
    expect(unitInfoRowHeight("place", "")).toBe(oneLine);
    expect(unitInfoRowHeight("place", "một\nhai\nba\nbốn")).toBe(heightOfLines(4, 12) + 6);
    expect(unitInfoRowHeight("recipients", "")).toBe(heightOfLines(3, 12) + 6);
    expect(unitInfoRowHeight("trace", "dòng\n".repeat(100))).toBe(409);
  });
});

describe("[F7] a finalized scorecard", () => {
  const sound = paintedSheet(haTrung2023, sampleAssessment);
  const at = scorecardRow(haTrung2023, "1.1");
  const { selfScore, appraisedScore } = scorecardColumns;
  const locked = {
    ...sound,
    cells: sound.cells.map((cells) =>
      cells.map((cell, column) => (column === selfScore ? { ...cell, locked: true } : cell)),
    ),
  };

  it("has its self scores locked, and an unlocked one is damage", () => {
    expect(diagnose(haTrung2023, factsOf(locked), true)).toEqual([]);
    const unlocked = withCell(locked, at, selfScore, { locked: false });
    expect(diagnose(haTrung2023, factsOf(unlocked), true)).toEqual([
      { code: "cellUnlocked", row: at, columns: ["selfScore"] },
    ]);
  });

  it("has its appraised scores free", () => {
    const both = withCell(locked, at, appraisedScore, { locked: true });
    expect(diagnose(haTrung2023, factsOf(both), true)).toEqual([
      { code: "inputLocked", row: at, columns: ["appraisedScore"] },
    ]);
  });

  it("[D1] [W12] without notes needs no colour for them", () => {
    const names = new Map([...sound.names].map(([name, formula]) => [name, formula.replace("$J$", "$I$")]));
    const nine = { names, cells: sound.cells.map((cells) => cells.slice(0, 9)) };
    const codes = (highlightCount: number) =>
      diagnose(haTrung2023, factsOf(nine, { highlightCount })).map(({ code }) => code);
    expect(codes(2)).not.toContain("highlightsLost");
    expect(codes(1)).toContain("highlightsLost");
  });
});
