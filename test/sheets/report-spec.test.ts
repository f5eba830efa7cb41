import { blankEntry, type Assessment } from "../../src/domain/assessment";
import { criteriaOf } from "../../src/domain/rubric";
import type { UnitInfo } from "../../src/domain/unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { points, reportPage } from "../../src/sheets/report-form";
import { reportLines } from "../../src/sheets/report-lines";
import { reportSpec } from "../../src/sheets/report-spec";
import type { Cell, SheetSpec } from "../../src/sheets/sheet-spec";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { workbookNames } from "../../src/sheets/workbook-names";
import { sampleAssessment } from "../support/sample-commune";
import { namedArea, styleAt } from "../support/spec-cells";

const unitInfo: UnitInfo = {
  ...defaultUnitInfo(haTrung2023),
  unit: "Xã Hà Bắc",
  superiorBody: "UBND huyện Hà Trung",
  place: "Hà Bắc",
  month: "11",
  issueYear: "2023",
  signingCapacity: "TM.",
  signatoryName: "Nguyễn Văn A",
};

const specFor = (changes: Partial<UnitInfo> = {}, assessment: Assessment = sampleAssessment, rubric = haTrung2023) =>
  reportSpec(
    { rubric, assessment, unitInfo: { ...unitInfo, ...changes } },
    {
      scorecardName: "Chấm điểm",
      unitInfoName: "Thông tin",
      unitInfoCell: (field) => ({ row: Object.keys(unitInfo).indexOf(field), column: 1 }),
    },
  );

const allExplained = (explanation: string): Assessment =>
  new Map(criteriaOf(haTrung2023).map(({ id }) => [id, { ...blankEntry, explanation }]));

const rowWith = (spec: SheetSpec, part: string) =>
  spec.cells.findIndex((row) => row.some((cell) => contentOf(cell).includes(part)));

function contentOf(cell: Cell): string {
  if (cell === null || "number" in cell) return "";
  return "text" in cell ? cell.text : cell.formula;
}

describe("[B1] the form of the decree", () => {
  const spec = specFor();
  const printed = namedArea(spec, workbookNames.report);

  it("is A4 upright with margins of 20, 20, 30 and 15 mm and the page's number above from page 2", () => {
    expect(spec.page).toMatchObject({
      orientation: "Portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      printArea: printed,
      differentFirstPage: true,
      centerHeader: '&"Times New Roman,Regular"&13&P',
    });
  });

  it("fills the width between the margins once printing has widened the columns by 5 to 6 %", () => {
    const width = spec.columnWidths.slice(0, printed.columnCount).reduce((sum, column) => sum + column, 0);
    const rightMargin = (widening: number) =>
      reportPage.width - reportPage.margins.left - ((width * widening) / 72) * 25.4;
    expect(rightMargin(5.5 / 5.25)).toBeLessThanOrEqual(20);
    expect(rightMargin(5.577 / 5.25)).toBeGreaterThanOrEqual(15);
  });

  it.each([
    ["CỘNG HÒA XÃ HỘI", 12, true, false, "Center"],
    ["Độc lập", 13, true, false, "Center"],
    ["ỦY BAN NHÂN DÂN", 12, true, false, "Center"],
    ["BÁO CÁO", 14, true, false, "Center"],
    ["Kết quả tự đánh giá", 14, true, false, "Center"],
    ["Kính gửi", 14, false, false, "Center"],
    ["như sau:", 14, false, false, "Justify"],
    [", gồm:", 14, true, false, "Justify"],
    ["Trên đây là", 14, false, false, "Justify"],
    ["Nơi nhận:", 12, true, true, "Left"],
  ])("%s stands in %d points", (text, size, bold, italic, horizontal) => {
    const row = rowWith(spec, text);
    const column = spec.cells[row]?.findIndex((cell) => contentOf(cell).includes(text)) ?? -1;
    const { fontName, fontSize, color, ...style } = styleAt(spec, row, column);
    expect({ fontName, fontSize, color }).toEqual({ fontName: "Times New Roman", fontSize: size, color: "#000000" });
    expect([style.bold ?? false, style.italic ?? false, style.horizontal]).toEqual([bold, italic, horizontal]);
  });

  it("draws the three rules as borders of their own cells: below issuer, motto and subject", () => {
    const rules = spec.styles.filter(({ style }) => style.border?.sides === "top");
    const width = ({ column, columnCount }: { column: number; columnCount: number }) =>
      spec.columnWidths.slice(column, column + columnCount).reduce((sum, one) => sum + one, 0);
    expect(rules.map(({ row }) => row)).toEqual([2, 3, 8]);
    const [motto = 0, issuer = 0, subject = 0] = rules.map(width);
    expect(motto).toBeGreaterThan(155);
    expect(motto).toBeLessThan(175);
    expect(issuer).toBeGreaterThan(24);
    expect(issuer).toBeLessThan(40);
    expect(subject).toBeGreaterThan(140);
    expect(subject).toBeLessThan(200);
  });

  it("puts place and date beside the number, and the capacity beside the recipients", () => {
    const number = rowWith(spec, "$K$");
    expect(number).toBeGreaterThanOrEqual(0);
    const recipients = rowWith(spec, "Nơi nhận:");
    expect(spec.cells[recipients]?.slice(0, printed.columnCount).filter((cell) => cell !== null)).toHaveLength(2);
  });
});

describe("[B4] live texts", () => {
  it("are formulas: no word of the settings or of the assessment is written into a cell", () => {
    const spec = specFor({}, allExplained("lời giải trình"));
    const contents = spec.cells.flat().map(contentOf).join("\n");
    for (const word of ["Hà Bắc", "Hà Trung", "Nguyễn Văn A", "lời giải trình", "Xây dựng Kế hoạch"]) {
      expect(contents).not.toContain(word);
    }
  });

  it("never hold hostile text, only references to it", () => {
    const hostile = "=cmd|'/c calc'!A1 \"x\" \u202e😀";
    const settings = Object.fromEntries(Object.keys(unitInfo).map((field) => [field, hostile]));
    const contents = specFor(settings, allExplained(hostile)).cells.flat().map(contentOf);
    expect(contents.filter((content) => content.includes("cmd") || content.includes("😀"))).toEqual([]);
  });

  it("keep to 255 arguments, 64 levels and 8,192 characters", () => {
    const formulas = specFor({}, allExplained("x".repeat(9000)))
      .cells.flat()
      .map(contentOf)
      .filter((content) => content.startsWith("="));
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
    const depth = (formula: string) =>
      [...formula].reduce(
        ({ now, most }, character) => {
          const next = now + (character === "(" ? 1 : character === ")" ? -1 : 0);
          return { now: next, most: Math.max(most, next) };
        },
        { now: 0, most: 0 },
      ).most;
    expect(Math.max(...formulas.map(depth))).toBeLessThan(64);
  });

  it("name only functions of Excel 2007", () => {
    const names = specFor()
      .cells.flat()
      .flatMap((cell) => [...contentOf(cell).matchAll(/([A-Z]+)\(/g)].map(([, name]) => name));
    expect([...new Set(names)].sort()).toEqual(
      "AND CHAR COUNT FIND IF IFERROR ISNUMBER LEFT LEN MAX MID OR RIGHT ROUND SUBSTITUTE SUMPRODUCT TRIM UPPER VALUE".split(
        " ",
      ),
    );
  });
});

describe("a long report", () => {
  const explained = specFor(
    {},
    allExplained("Do kinh phí còn hạn chế nên trong năm đơn vị chưa hoàn thành. ".repeat(3)),
  );
  const printedRows = (spec: SheetSpec) => spec.rowHeights?.slice(0, spec.page.printArea.rowCount) ?? [];

  it("costs no more areas, merges and names than a short one", () => {
    const short = specFor({}, new Map());
    expect(explained.styles).toHaveLength(short.styles.length);
    expect(explained.merges).toHaveLength(short.merges?.length ?? -1);
    expect(explained.names).toHaveLength(2);
  });

  it.each([
    ["short", specFor()],
    ["explained", explained],
  ])("breaks pages only between rows, so that each page fits (%s)", (_, spec) => {
    const heights = printedRows(spec);
    const breaks = [0, ...(spec.page.pageBreaksBefore ?? []), heights.length];
    const pages = breaks.slice(1).map((end, index) => heights.slice(breaks[index], end));
    const pageHeights = pages.map((rows) => rows.reduce<number>((sum, height) => sum + (height ?? 0), 0));
    const room = points(reportPage.height - reportPage.margins.top - reportPage.margins.bottom);
    expect(Math.max(...pageHeights)).toBeLessThanOrEqual(room);
    expect(pages.length).toBeGreaterThan(2);
  });

  it("[B8] keeps the signature with the last paragraph and a heading with what follows", () => {
    for (const spec of [specFor(), explained, specFor({ recipients: "A\n".repeat(12) })]) {
      const breaks = spec.page.pageBreaksBefore ?? [];
      const closing = spec.cells.findIndex((row) => contentOf(row[0] ?? null).includes("Trên đây là"));
      expect(closing).toBeGreaterThan(0);
      expect(breaks.filter((row) => row >= closing)).toEqual([]);
      for (const row of breaks) expect(contentOf(spec.cells[row - 1]?.[0] ?? null)).not.toContain(", gồm:");
    }
  });

  it("gives no row more than Excel's 409 points, however long a text", () => {
    const long = specFor({}, new Map([["1.1", { ...blankEntry, explanation: "Rất dài ".repeat(1500) }]]));
    expect(Math.max(...printedRows(long).map((height) => height ?? 0))).toBeLessThanOrEqual(409);
    expect(printedRows(long).length).toBeGreaterThan(printedRows(specFor()).length + 5);
  });

  it("[B12] holds names of 200 characters in every field without a row above that height", () => {
    const names = Object.fromEntries(Object.keys(unitInfo).map((field) => [field, "Nghĩa Thuận ".repeat(17)]));
    expect(Math.max(...printedRows(specFor(names)).map((height) => height ?? 0))).toBeLessThanOrEqual(409);
  });

  it("limits the page breaks, which cost requests", () => {
    const spec = specFor({}, allExplained("Rất dài ".repeat(1500)));
    expect(spec.page.pageBreaksBefore).toHaveLength(20);
  });
});

describe("rows and lines", () => {
  it("give every line of the report a place, in order", () => {
    const lines = reportLines({ rubric: haTrung2023, assessment: sampleAssessment, unitInfo });
    const spec = specFor();
    const texts = spec.cells.slice(0, spec.page.printArea.rowCount).filter((row) => row.slice(0, 8).some(Boolean));
    expect(texts.length).toBe(
      lines.issuer.length +
        1 +
        lines.body.length +
        lines.ending.length +
        Math.max(lines.recipients.length, lines.signing.length) +
        1 +
        // The fingerprint's, in the room for the signature: blank while the scorecard is a draft.
        1,
    );
  });
});
