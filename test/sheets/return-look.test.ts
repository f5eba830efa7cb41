import { blankEntry, type Assessment, type Entry } from "../../src/domain/assessment";
import { summarize } from "../../src/domain/summarize";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { palette } from "../../src/sheets/palette";
import { returnSpec } from "../../src/sheets/return-spec";
import { heightOfLines } from "../../src/sheets/row-heights";
import type { AreaStyle } from "../../src/sheets/sheet-spec";
import { number } from "../support/sample-assessment";
import { rubricOf } from "../support/rubric-arbitraries";
import { styleAt } from "../support/spec-cells";

const unitInfo = { unit: "Xã Hà Bắc", assessmentYear: "2023", recipientBody: "UBND huyện Hà Trung" };
const lost: Entry = { ...blankEntry, selfScore: number(1), appraisedScore: number(0.25) };
const twoLevels = rubricOf([
  group("1", "Chỉ đạo", 2, [group("1.1", "Kế hoạch", 2, [criterion("1.1.1", "Ban hành kế hoạch", 2)])]),
]);

function specOf(assessment: Assessment, earlier: string | null = null, of = rubric) {
  const criteria = [{ criterionId: "1.1", supplement: earlier ?? "" }];
  const rounds = earlier === null ? [] : [{ number: 1, sheetName: "x", criteria }];
  const summary = summarize(of, assessment);
  return returnSpec({ rubric: of, assessment, summary, unitInfo, earlier: rounds, round: 2, date: "22/11/2026" });
}

/** Title, unit, state, how-to line, header; then heading 1 with criterion 1.1, heading 3 with criterion 3.3. */
const sheet = () =>
  specOf(
    new Map([
      ["1.1", { ...lost, appraisalNote: "Chậm" }],
      ["3.3", { ...lost, appraisedScore: { kind: "text", text: "0,5" }, appraisalNote: "?" }],
    ]),
    "Đã gửi",
  );
const [header, heading, returned] = [4, 5, 6];
const columns = { code: 0, title: 1, maxScore: 2, selfScore: 3, appraised: 4, gap: 5, note: 6, earlier: 7, unit: 8 };

describe("[A5] how a return sheet looks", () => {
  it("is set in Times New Roman, dark on white, wrapped and centred between the lines of its row", () => {
    const spec = sheet();
    spec.cells.forEach((cells, row) =>
      cells.forEach((_, column) => {
        const style: AreaStyle["style"] = styleAt(spec, row, column);
        expect(style).toMatchObject({ fontName: "Times New Roman", wrap: true, vertical: "Center" });
        expect(style.border).toEqual(row < header ? undefined : { sides: "all", color: palette.line });
      }),
    );
    expect(spec.showGridlines).toBe(false);
  });

  it.each([
    ["title", 0, { fontSize: 16, bold: true, color: palette.accent, horizontal: "Center" }],
    ["unit", 1, { fontSize: 13, bold: true, color: palette.text, horizontal: "Center" }],
    ["state", 2, { fontSize: 11, color: palette.text, horizontal: "Center" }],
    ["how-to line", 3, { fontSize: 11, italic: true, color: palette.muted, horizontal: "Center" }],
    [
      "header",
      header,
      { fontSize: 12, bold: true, color: palette.onAccent, fill: palette.accent, horizontal: "Center" },
    ],
  ])("has its %s over the whole width", (_, row, style) => {
    const spec = sheet();
    for (const column of [0, 8]) expect(styleAt(spec, row, column)).toMatchObject(style);
  });

  it.each([
    ["code", columns.code, { numberFormat: "@", horizontal: "Center", fontSize: 12, fill: palette.paper }],
    ["title", columns.title, { numberFormat: "@", horizontal: "Left", indent: 1, fontSize: 12 }],
    ["maximum", columns.maxScore, { horizontal: "Center" }],
    ["appraised score", columns.appraised, { horizontal: "Center" }],
    ["note", columns.note, { numberFormat: "@", horizontal: "Left", indent: 1, fontSize: 11, fill: palette.paper }],
    ["earlier words", columns.earlier, { numberFormat: "@", horizontal: "Left", fontSize: 11, fill: palette.paper }],
    ["own words", columns.unit, { numberFormat: "@", horizontal: "Left", fill: palette.inputFill, unlocked: true }],
  ])("shows the %s of a criterion", (_, column, style) => {
    expect(styleAt(sheet(), returned, column)).toMatchObject(style);
  });

  it("shows scores as the numbers they are, the gap with its sign", () => {
    const spec = sheet();
    expect(styleAt(spec, returned, columns.gap)).toMatchObject({ horizontal: "Center" });
    expect(styleAt(spec, returned, columns.gap).numberFormat).toMatch(/^\+/);
    expect(styleAt(spec, returned, columns.appraised).numberFormat).toBeUndefined();
    expect(styleAt(spec, returned, columns.appraised).indent).toBeUndefined();
  });

  it("tints headings, the upper ones more, and keeps them locked", () => {
    const spec = specOf(new Map([["1.1.1", lost]]), null, twoLevels);
    for (const column of [0, 7]) {
      const upper = { bold: true, fill: palette.sectionFill, unlocked: false };
      expect(styleAt(spec, heading, column)).toMatchObject(upper);
      expect(styleAt(spec, heading + 1, column)).toMatchObject({ ...upper, fill: palette.subgroupFill });
      expect(styleAt(spec, heading + 2, column).bold).toBeUndefined();
    }
  });

  it("merges each line above the header over the width, and prints page numbers below", () => {
    const spec = sheet();
    expect(spec.merges).toEqual([{ row: 0, rowCount: 4, column: 0, columnCount: 9, across: true }]);
    expect(spec.page.centerFooter).toBe('&"Times New Roman,Regular"&10Trang &P/&N');
    expect(spec.page.centerHorizontally).toBe(true);
    for (const margin of Object.values(spec.page.margins)) expect(margin).toBeGreaterThanOrEqual(7);
  });

  it("opens with the unit's cell of the first criterion, headers frozen", () => {
    expect(sheet()).toMatchObject({ firstCell: { row: returned, column: columns.unit }, frozenRows: 5 });
  });
});

describe("[W11] rows of a return sheet", () => {
  const heightOf = (spec: ReturnType<typeof specOf>, row: number) => spec.rowHeights?.[row];
  const long = "Đề nghị xã bổ sung kế hoạch đã ban hành. ".repeat(12);

  it("have one line for a heading and room for a few sentences in a criterion", () => {
    const spec = specOf(new Map([["1.1.1", lost]]), null, twoLevels);
    expect(heightOf(spec, heading)).toBe(heightOfLines(1, 12) + 4);
    expect(heightOf(spec, heading + 2)).toBe(heightOfLines(4, 12) + 4);
  });

  it("grow with the note and with what the unit wrote before", () => {
    const noted = specOf(new Map([["1.1", { ...lost, appraisalNote: long }]]), "");
    const answered = specOf(new Map([["1.1", lost]]), long);
    for (const spec of [noted, answered]) expect(heightOf(spec, returned)).toBeGreaterThan(heightOfLines(12, 12));
    expect(heightOf(noted, heading)).toBe(heightOf(sheet(), heading));
  });

  it("grow with the title", () => {
    const wordy = rubricOf([group("1", long, 2, [criterion("1.1", long, 2)])]);
    const spec = specOf(new Map([["1.1", lost]]), null, wordy);
    expect(heightOf(spec, heading)).toBeGreaterThan(heightOfLines(8, 12));
    expect(heightOf(spec, returned)).toBeGreaterThan(heightOfLines(8, 12));
  });
});

describe("[A5] what a return sheet says", () => {
  const shown = (row: number) => sheet().cells[row]?.map((cell) => cell && ("text" in cell ? cell.text : cell));

  it("has its headers in order, the unit's column last", () => {
    expect(shown(header)).toEqual([
      "STT",
      "Lĩnh vực / Tiêu chí",
      "Điểm tối đa",
      "Điểm tự đánh giá",
      "Điểm thẩm định",
      "Chênh lệch",
      "Ý kiến thẩm định",
      "Giải trình bổ sung các lần trước",
      "Giải trình bổ sung",
    ]);
    expect(sheet().columnWidths).toHaveLength(9);
    expect(sheet().columnWidths.every((width) => width > 30)).toBe(true);
  });

  it("gives each criterion its scores, their gap in exact decimals, the note and what was written before", () => {
    const title = rubric.sections[0]?.children[0]?.title;
    expect(shown(returned)).toEqual([
      "1.1",
      title,
      { number: 4 },
      { number: 1 },
      { number: 0.25 },
      { number: -0.75 },
      "Chậm",
      "Lần 1: Đã gửi",
      null,
    ]);
    expect(shown(returned + 2)?.slice(3)).toEqual([{ number: 1 }, "0,5", null, "?", null, null]);
    expect(shown(heading)).toEqual(["1", rubric.sections[0]?.title, ...Array<null>(7).fill(null)]);
  });

  it("leaves blank what is not scored", () => {
    const spec = specOf(new Map([["1.1", { ...blankEntry, appraisalNote: "Chưa chấm" }]]));
    expect(spec.cells[returned]?.slice(3, 6)).toEqual([null, null, null]);
  });
});
