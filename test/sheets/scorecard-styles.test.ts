import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { palette } from "../../src/sheets/palette";
import { scorecardColumns } from "../../src/sheets/scorecard-layout";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { AreaStyle, SheetSpec } from "../../src/sheets/sheet-spec";
import { rubricOf } from "../support/rubric-arbitraries";
import { styleAt } from "../support/spec-cells";

const sheet = (selfScoresLocked = false): SheetSpec =>
  scorecardSpec(haTrung2023, { infoSheetName: "Thông tin", selfScoresLocked });
const styleOf = (spec: SheetSpec, row: number, column: number): AreaStyle["style"] => styleAt(spec, row, column);
const { code, title, maxScore, selfScore, appraisedScore, scoreGap, evidence, explanation, check, appraisalNote } =
  scorecardColumns;
const [header, section, criterionRow, totalRow] = [3, 4, 5, 51];
const note: AreaStyle["style"] = {
  numberFormat: "@",
  fontSize: 11,
  horizontal: "Left",
  indent: 1,
  fill: palette.inputFill,
  unlocked: true,
};

describe("how the scorecard looks", () => {
  it("is set in Times New Roman, dark on white, with lines from the header down", () => {
    const spec = sheet();
    spec.cells.forEach((cells, row) =>
      cells.forEach((_, column) => {
        const style = styleOf(spec, row, column);
        expect(style).toMatchObject({
          fontName: "Times New Roman",
          vertical: "Center",
          wrap: column !== check || row < 4,
        });
        expect(style.border).toEqual(row < header ? undefined : { sides: "all", color: palette.line });
      }),
    );
    expect(spec.showGridlines).toBe(false);
  });

  it.each<[string, number, readonly number[], AreaStyle["style"]]>([
    ["title", 0, [0, 9], { fontSize: 16, bold: true, color: palette.accent, horizontal: "Center" }],
    ["subtitle", 1, [0, 9], { fontSize: 13, bold: true, horizontal: "Center" }],
    ["how-to line", 2, [0, 9], { fontSize: 11, italic: true, color: palette.muted, horizontal: "Center" }],
    ["header", header, [0, 9], { bold: true, color: palette.onAccent, fill: palette.accent, horizontal: "Center" }],
    ["section", section, [0, 9], { bold: true, fill: palette.sectionFill, unlocked: false }],
    ["total", totalRow, [0, 9], { bold: true, fill: palette.totalFill, unlocked: false }],
    ["code", criterionRow, [code], { numberFormat: "@", horizontal: "Center", fontSize: 12, fill: palette.paper }],
    ["criterion", criterionRow, [title], { numberFormat: "@", horizontal: "Left", indent: 1, fill: palette.paper }],
    ["maximum", criterionRow, [maxScore], { horizontal: "Center", fill: palette.paper }],
    [
      "score",
      criterionRow,
      [selfScore, appraisedScore],
      { horizontal: "Center", fill: palette.inputFill, unlocked: true },
    ],
    ["gap", criterionRow, [scoreGap], { horizontal: "Center", numberFormat: "+General;[Red]-General;General" }],
    ["note", criterionRow, [evidence, explanation, appraisalNote], note],
    ["check", criterionRow, [check], { fontSize: 10, color: palette.error, fill: palette.paper }],
    ["total of gaps", totalRow, [scoreGap], { numberFormat: "+General;[Red]-General;General" }],
  ])("shows its %s", (_, row, columns, style) => {
    const spec = sheet();
    for (const column of columns) expect(styleOf(spec, row, column)).toMatchObject(style);
  });

  it("leaves numbers their own format", () => {
    const spec = sheet();
    for (const column of [maxScore, selfScore, appraisedScore]) {
      expect(styleOf(spec, criterionRow, column).numberFormat).toBeUndefined();
      expect(styleOf(spec, criterionRow, column).indent).toBeUndefined();
    }
    expect(styleOf(spec, criterionRow, check)).not.toHaveProperty("numberFormat");
  });

  it("[W4] locks the self scores alone once they are finalized", () => {
    const spec = sheet(true);
    expect(styleOf(spec, criterionRow, selfScore).unlocked).toBe(false);
    for (const column of [appraisedScore, evidence, explanation, appraisalNote]) {
      expect(styleOf(spec, criterionRow, column).unlocked).toBe(true);
    }
  });

  it("tints groups below a section less than the section", () => {
    const rubric = rubricOf([group("1", "Một", 1, [group("1.1", "Nhóm", 1, [criterion("1.1.1", "a", 1)])])]);
    const spec = scorecardSpec(rubric, { infoSheetName: "Thông tin" });
    const fills = [4, 5, 6].map((row) => styleOf(spec, row, title).fill);
    expect(fills).toEqual([palette.sectionFill, palette.subgroupFill, palette.paper]);
    expect(styleOf(spec, 5, title).bold).toBe(true);
    expect(styleOf(spec, 6, title).bold).toBeUndefined();
  });

  it("merges the lines above the header and gives them room", () => {
    const spec = sheet();
    expect(spec.merges).toEqual([{ row: 0, rowCount: 3, column: 0, columnCount: 10, across: true }]);
    expect(spec.rowHeights?.slice(0, 4)).toEqual([30, 22, 22, 52]);
    expect(spec.rowHeights?.at(-1)).toBe(24);
  });

  it("[W8] has margins wide enough for any printer, its print fills the width", () => {
    const { page } = sheet();
    expect(page.centerHorizontally).toBe(false);
    expect(page.centerFooter).toBe('&"Times New Roman,Regular"&10Trang &P/&N');
    for (const margin of Object.values(page.margins)) expect(margin).toBeGreaterThanOrEqual(7);
  });

  it("[V8] repeats in red what is wrong and in amber what is missing", () => {
    const { highlights = [] } = sheet();
    const area = { row: 4, rowCount: 47, columnCount: 1 };
    expect(highlights).toEqual([
      {
        ...area,
        column: selfScore,
        columnCount: 2,
        formula: '=IF(ISNUMBER(D5),OR(D5<0,D5>$C5),IF(ISERROR(D5),TRUE,D5<>""))',
        style: { fill: palette.errorFill },
      },
      {
        ...area,
        column: selfScore,
        formula: '=OR($I5="Chưa chấm",$I5="Thiếu giải trình")',
        style: { fill: palette.warningFill },
      },
      {
        ...area,
        column: appraisalNote,
        formula: '=AND(NOT(ISBLANK($I5)),IF(ISNUMBER($F5),$F5<0,FALSE),IFERROR(TRIM(CLEAN($J5))="",TRUE))',
        style: { fill: palette.warningFill },
      },
    ]);
  });

  it("[V6] tells with each rule of entry what may be entered", () => {
    const { validations = [] } = sheet();
    for (const { errorTitle, errorMessage, promptTitle, promptMessage } of validations) {
      for (const text of [errorTitle, errorMessage, promptTitle, promptMessage]) expect(text).not.toBe("");
    }
    expect(new Set(validations.map(({ promptMessage }) => promptMessage)).size).toBe(2);
  });
});
