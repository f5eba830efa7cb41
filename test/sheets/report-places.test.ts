import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { reportLines } from "../../src/sheets/report-lines";
import { reportAddresses } from "../../src/sheets/report-places";
import { noReportOptions } from "../../src/sheets/report-settings";
import { reportPlainText } from "../../src/sheets/report-text";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { rubricOf } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";

describe("[B4] what the report's sentences refer to", () => {
  const places = {
    scorecardName: "Chấm 'điểm'",
    unitInfoName: "Thông tin",
    unitInfoCell: (field: string) => (field === "place" ? null : { row: 4, column: 1 }),
  };
  const termCell = () => ({ row: 6, column: 11 });
  const addressOf = reportAddresses(haTrung2023, places, termCell);
  const sheet = "'Chấm ''điểm'''!";

  it("are cells of the scorecard, of Thông tin and of the terms", () => {
    expect(addressOf({ node: "1.1", column: "selfScore" })).toBe(`${sheet}$D$6`);
    expect(addressOf({ node: "1", column: "maxScore" })).toBe(`${sheet}$C$5`);
    expect(addressOf({ total: "selfScore" })).toBe(`${sheet}$D$52`);
    expect(addressOf({ term: "unit" })).toBe("$L$7");
    expect(addressOf({ field: "unit" })).toBe("'Thông tin'!$B$5");
  });

  it("are empty where a label is missing, or the sheet was made before there was one", () => {
    expect(addressOf({ field: "place" })).toBe('""');
    expect(addressOf({ field: "annex" })).toBe('""');
    expect(addressOf({ record: "fingerprint" })).toBe('""');
    const later = { reportOptionCell: () => ({ row: 20, column: 1 }), fingerprintCell: { row: 22, column: 1 } };
    const found = reportAddresses(haTrung2023, { ...places, ...later }, termCell);
    expect(found({ field: "annex" })).toBe("'Thông tin'!$B$21");
    expect(found({ record: "fingerprint" })).toBe("'Thông tin'!$B$23");
  });

  it("[T6] are rates in percent, 0 for a maximum of 0", () => {
    expect(addressOf({ total: "achievementRate" })).toBe(`IF(${sheet}$C$52=0,0,${sheet}$D$52/${sheet}$C$52*100)`);
  });

  it("are counts of what is scored, without the rows of headings", () => {
    expect(addressOf({ scoredUnder: "1" })).toMatch(/^COUNT\('Chấm ''điểm'''!\$D\$6:\$D\$\d+\)$/);
    expect(addressOf({ scoredUnder: "1.1" })).toBe(`COUNT(${sheet}$D$6)`);
    expect(addressOf({ scored: "criteria" }).split(",")).toHaveLength(7);
  });

  it("[W6] are counts in parts where Excel takes no more arguments", () => {
    const sections = Array.from({ length: 251 }, (_, index) =>
      group(`${index}`, "Một", 1, [criterion(`${index}.1`, "a", 1)]),
    );
    const count = reportAddresses(rubricOf(sections), places, termCell)({ scored: "criteria" });
    expect(count).toMatch(/^\(0\+COUNT\(.*\)\+COUNT\([^,]*\)\)$/);
    expect(reportAddresses(rubricOf([]), places, termCell)({ scored: "criteria" })).toBe("(0)");
  });

  it("must be of this rubric", () => {
    expect(() => addressOf({ node: "9.9", column: "title" })).toThrow("9.9");
  });
});

describe("[B5] the report as plain text", () => {
  const textOf = (options: object) =>
    reportPlainText(
      reportLines({
        rubric: haTrung2023,
        assessment: sampleAssessment,
        unitInfo: { ...defaultUnitInfo(haTrung2023), unit: "Xã Hà Bắc", signatoryName: "Nguyễn Văn A" },
        options: { ...noReportOptions, ...options },
      }),
    ).split("\n");

  it("has the paragraphs in reading order, the signature before the recipients", () => {
    const lines = textOf({});
    const order = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "Nguyễn Văn A", "Nơi nhận:"];
    const found = order.map((line) => lines.indexOf(line));
    expect(found.every((at) => at >= 0)).toBe(true);
    expect(found).toEqual([...found].sort((first, second) => first - second));
    expect(lines.join("")).not.toContain("\t");
  });

  it("has tables with a row on a line and tabs between cells, the annex at the end", () => {
    const lines = textOf({ summaryTable: "Có", annex: "Có" });
    const rows = lines.filter((line) => line.includes("\t"));
    expect(rows.length).toBeGreaterThan(9 + 48);
    expect(new Set(rows.slice(0, 9).map((line) => line.split("\t").length)).size).toBe(1);
    expect(lines.at(-1)).toContain("\t");
    expect(lines.length).toBeGreaterThan(textOf({ annex: "Có" }).length);
  });
});
