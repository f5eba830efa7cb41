import { rubricRows } from "../../src/domain/rubric";
import { heightOfLines, linesInCell } from "../../src/sheets/row-heights";
import { scorecardRow } from "../../src/sheets/scorecard-layout";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { checkTexts } from "../../src/text/issue";
import { scoreValidationText } from "../../src/text/scorecard";
import { covers, styleAt } from "../support/spec-cells";

const spec = scorecardSpec(haTrung2023, { infoSheetName: "Thông tin" });
const inputColumns = [3, 4, 6, 7, 9];

describe("locks", () => {
  it("[W4] leave only the input cells of criterion rows open", () => {
    const unlocked = spec.cells.flatMap((row, r) =>
      row.flatMap((_, c) => (styleAt(spec, r, c).unlocked ? [[r, c]] : [])),
    );
    const expected = rubricRows(haTrung2023).flatMap(({ node }, at) =>
      node.kind === "criterion" ? inputColumns.map((column) => [4 + at, column]) : [],
    );
    expect(unlocked).toEqual(expected);
    expect(unlocked).toHaveLength(200);
    expect(spec.protected).toBe(true);
  });
});

describe("formats", () => {
  it("[R2] keep codes and notes text, and never make a formula text", () => {
    spec.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const { numberFormat } = styleAt(spec, r, c);
        if (cell !== null && "formula" in cell) expect(numberFormat).not.toBe("@");
        if (r >= 4 && r < 51 && [0, 1, 6, 7, 9].includes(c)) expect(numberFormat).toBe("@");
      }),
    );
  });

  it("[T5] say what each count on the total row counts", () => {
    expect([6, 7, 8].map((column) => styleAt(spec, 51, column).numberFormat)).toEqual([
      '"Lỗi: "0',
      '"Cảnh báo: "0',
      '"Chưa chấm: "0',
    ]);
  });
});

describe("sizes", () => {
  it("[W11] give the longest title three lines and leave short rows to the program", () => {
    expect(spec.rowHeights?.[scorecardRow(haTrung2023, "3.3")]).toBe(heightOfLines(3, 12));
    expect(spec.rowHeights?.[scorecardRow(haTrung2023, "1.1")]).toBeNull();
    expect(spec.rowHeights).toHaveLength(spec.cells.length);
    expect(spec.columnWidths).toHaveLength(10);
  });

  it.each([
    ["", 0, 1],
    ["Xây dựng Kế hoạch CCHC hằng năm", 0, 1],
    ["- Như trên;\n- Lưu: VT, VP.", 0, 2],
    ["Công tác tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức", 0, 2],
    ["W".repeat(16), 0, 1],
    ["W".repeat(16), 2, 2],
  ])("[W11] %j, indented by %d, takes %d lines of 200 points", (text, indent, lines) => {
    expect(linesInCell(text, { font: { size: 12, face: "regular" }, columnWidth: 200, indent })).toBe(lines);
  });
});

it("[V2] the longest check fits its column on one line", () => {
  const { fontSize = 0, wrap } = styleAt(spec, 5, 8);
  const fit = { font: { size: fontSize, face: "regular" }, columnWidth: spec.columnWidths[8] ?? 0 } as const;
  expect(wrap).toBe(false);
  for (const text of Object.values(checkTexts)) expect(linesInCell(text, fit)).toBe(1);
});

describe("print", () => {
  it("[W8] is A4 landscape, fitted to the width, header repeated, page number below", () => {
    expect(spec.page).toMatchObject({
      orientation: "Landscape",
      fitToWidth: true,
      printArea: { row: 0, column: 0, rowCount: 52, columnCount: 10 },
      repeatedRows: { first: 3, last: 3 },
    });
    expect(spec.page.centerFooter).toContain("&P/&N");
  });
});

describe("rules", () => {
  it("[V6] are one for each score column, over every rubric row, against the maximum in the same row", () => {
    expect(spec.validations).toEqual([
      expect.objectContaining({ row: 4, rowCount: 47, column: 3, columnCount: 1, maximumFormula: "=$C5" }),
      expect.objectContaining({ row: 4, rowCount: 47, column: 4, columnCount: 1, maximumFormula: "=$C5" }),
    ]);
  });

  it("[V7] speak within Excel's limits", () => {
    const { errorTitle, errorMessage, selfPromptTitle, selfPrompt, appraisedPromptTitle, appraisedPrompt } =
      scoreValidationText;
    for (const title of [errorTitle, selfPromptTitle, appraisedPromptTitle])
      expect(title.length).toBeLessThanOrEqual(32);
    expect(errorMessage.length).toBeLessThanOrEqual(224);
    for (const prompt of [selfPrompt, appraisedPrompt]) expect(prompt.length).toBeLessThanOrEqual(255);
  });

  it("[V8] colour only columns that the check or the gap speaks of", () => {
    const coloured = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((column) =>
      spec.highlights?.some((highlight) => covers(highlight, 5, column)),
    );
    expect(coloured).toEqual([3, 4, 9]);
  });
});
