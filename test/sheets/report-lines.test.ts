import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blankEntry } from "../../src/domain/assessment";
import type { UnitInfo } from "../../src/domain/unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines, type ReportLine } from "../../src/sheets/report-lines";
import { legalBasisSentence } from "../../src/text/legal-basis";
import { unitInfoOf } from "../support/sample-assessment";
import { publishedRows, sampleAssessment } from "../support/sample-commune";

const haBac: UnitInfo = unitInfoOf({
  unit: "Xã Hà Bắc",
  superiorBody: "UBND huyện Hà Trung",
  recipientBody: "UBND huyện Hà Trung",
  assessmentYear: "2023",
  legalBasis: legalBasisSentence(haTrung2023),
  place: "Hà Bắc",
  month: "11",
  issueYear: "2023",
  signatoryTitle: "CHỦ TỊCH",
  recipients: "- Như trên;\n- Lưu: VT, VP.",
});

const linesFor = (changes: Partial<UnitInfo>, assessment = sampleAssessment) =>
  reportLines({ rubric: haTrung2023, assessment, unitInfo: { ...haBac, ...changes } });
const texts = (lines: readonly ReportLine[]) => lines.map(({ text }) => text);
const textOf = (lines: readonly ReportLine[], kind: ReportLine["kind"]) =>
  lines.filter((line) => line.kind === kind).map(({ text }) => text);

const reference = readFileSync(join(__dirname, "../fixtures/ha-bac-2023-report.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("…"));

describe("the sample commune's report", () => {
  const lines = linesFor({});
  const body = texts([...lines.body, ...lines.ending]);

  it("reads as the reference, word by word", () => {
    const [heading = "", ...rest] = reference;
    const explained = (line: string) => line.replace(" (explanation, in italics and brackets).", ".");
    expect(`${lines.number.text} ${lines.placeAndDate.text}`.replace(/ +/g, " ")).toBe(heading.replace(/ +/g, " "));
    const expected = rest.slice(0, -1).map(explained);
    expect(expected).toHaveLength(14);
    expect(body.filter((line) => expected.includes(line))).toEqual(expected);
    expect(body.slice(0, 5)).toEqual(expected.slice(0, 5));
    expect(body.slice(-2)).toEqual(expected.slice(-2));
  });

  it("has one line for each section and criterion, in one style", () => {
    const comma = (score: number) => String(score).replace(".", ",");
    const expected = publishedRows.map(({ code, level, title, selfScore, maxScore }) =>
      [`${code}. ${title}: ${comma(selfScore)}/${comma(maxScore)} điểm`, level === 1 ? ", gồm:" : "."].join(""),
    );
    expect(body.filter((line) => /^\d/.test(line))).toEqual(expected);
  });

  it("puts an explanation below its criterion, in brackets", () => {
    const place = lines.body.findIndex(({ kind }) => kind === "explanation");
    expect(texts(lines.body.slice(place - 1, place + 1))).toEqual([
      "5.4. Đánh giá, xếp loại cán bộ, công chức: 3/5 điểm.",
      "(Trong năm xã có 01 công chức bị kỷ luật mức khiển trách)",
    ]);
    expect(textOf(lines.body, "explanation")).toHaveLength(1);
  });

  it("ends with recipients on the left and the title on the right", () => {
    expect(texts(lines.recipients)).toEqual(["Nơi nhận:", "- Như trên;", "- Lưu: VT, VP."]);
    expect(texts(lines.signing)).toEqual(["CHỦ TỊCH"]);
    expect(texts(lines.issuer)).toEqual(["UBND HUYỆN HÀ TRUNG", "ỦY BAN NHÂN DÂN", "XÃ HÀ BẮC"]);
  });
});

describe("[B3] numbers and dates of the form", () => {
  it.each([
    ["", "Số:      /BC-UBND"],
    ["5", "Số: 05/BC-UBND"],
    ["05", "Số: 05/BC-UBND"],
    ["125", "Số: 125/BC-UBND"],
    ["7/BC-UBND", "Số: 07/BC-UBND"],
    [" 12/BC-UBND ", "Số: 12/BC-UBND"],
  ])("number %j reads %j", (documentNumber, expected) => {
    expect(linesFor({ documentNumber }).number.text).toBe(expected);
  });

  it.each([
    ["", "", "Hà Bắc, ngày     tháng     năm 2023"],
    ["5", "1", "Hà Bắc, ngày 05 tháng 01 năm 2023"],
    ["05", "02", "Hà Bắc, ngày 05 tháng 02 năm 2023"],
    ["15", "6", "Hà Bắc, ngày 15 tháng 6 năm 2023"],
    ["15", "06", "Hà Bắc, ngày 15 tháng 6 năm 2023"],
    ["30", "10", "Hà Bắc, ngày 30 tháng 10 năm 2023"],
  ])("day %j and month %j read %j", (day, month, expected) => {
    expect(linesFor({ day, month }).placeAndDate.text).toBe(expected);
  });

  it("takes the unit's own name for a place that is not set", () => {
    expect(linesFor({ place: "", unit: "Đặc khu Vân Đồn" }).placeAndDate.text).toMatch(/^Vân Đồn, ngày /);
  });
});

describe("names out of the settings", () => {
  it.each([
    ["Xã Hà Bắc", "UBND xã Hà Bắc", "địa bàn xã năm", "XÃ HÀ BẮC"],
    ["Phường Hạc Thành", "UBND phường Hạc Thành", "địa bàn phường năm", "PHƯỜNG HẠC THÀNH"],
    ["Đặc khu Vân Đồn", "UBND đặc khu Vân Đồn", "địa bàn đặc khu năm", "ĐẶC KHU VÂN ĐỒN"],
    ["Thị trấn Hà Trung", "UBND thị trấn Hà Trung", "địa bàn thị trấn năm", "THỊ TRẤN HÀ TRUNG"],
    ["UBND xã Hà Bắc", "UBND xã Hà Bắc", "địa bàn xã năm", "XÃ HÀ BẮC"],
    ["Ủy ban nhân dân xã Hà Bắc", "UBND xã Hà Bắc", "địa bàn xã năm", "XÃ HÀ BẮC"],
    ["Hà Bắc", "UBND Hà Bắc", "địa bàn Hà Bắc năm", "HÀ BẮC"],
    ["", "UBND ……", "địa bàn …… năm", "……"],
  ])("%j", (unit, issuer, area, capitals) => {
    const lines = linesFor({ unit });
    const [opening = ""] = textOf(lines.body, "opening");
    expect(opening).toMatch(new RegExp(`^${issuer} báo cáo .* ${area} 2023 như sau:$`));
    expect(texts(lines.issuer).at(-1)).toBe(capitals);
  });

  it("reads decomposed Vietnamese like composed", () => {
    const lines = linesFor({ unit: "Xã Hà Bắc".normalize("NFD") });
    expect(textOf(lines.body, "opening")[0]?.normalize("NFC")).toMatch(/^UBND xã Hà Bắc .* địa bàn xã năm/);
  });

  it.each([
    ["UBND huyện Hà Trung", "2023", "UBND huyện, phòng Nội vụ"],
    ["Ủy ban nhân dân thị xã Bỉm Sơn", "2024", "UBND thị xã, phòng Nội vụ"],
    ["UBND thành phố Thanh Hóa", "2024", "UBND thành phố, phòng Nội vụ"],
    ["UBND thành phố Huế", "2025", "UBND thành phố, Sở Nội vụ"],
    ["UBND tỉnh Thanh Hóa", "2025", "UBND tỉnh, Sở Nội vụ"],
    ["Sở Nội vụ tỉnh Thanh Hóa", "2025", "Sở Nội vụ tỉnh Thanh Hóa"],
    ["UBND tỉnh Thanh Hóa\nSở Nội vụ", "2025", "UBND tỉnh Thanh Hóa, Sở Nội vụ"],
    ["", "2023", "UBND huyện, phòng Nội vụ"],
  ])("a report to %j of %s asks %j for appraisal", (recipientBody, assessmentYear, appraiser) => {
    const closing = textOf(linesFor({ recipientBody, assessmentYear }).ending, "closing");
    expect(closing[0]).toContain(`xin báo cáo ${appraiser} xem xét đánh giá./.`);
  });

  it("gives the superior body's line to the issuer when there is none", () => {
    expect(texts(linesFor({ superiorBody: "" }).issuer)).toEqual(["ỦY BAN NHÂN DÂN", "XÃ HÀ BẮC"]);
  });
});

describe("lists in one cell", () => {
  it("puts several addressees one under the other", () => {
    const { body } = linesFor({ recipientBody: "UBND tỉnh Thanh Hóa;\n- Sở Nội vụ tỉnh Thanh Hóa." });
    expect(textOf(body, "addressee")).toEqual(["Kính gửi:"]);
    expect(textOf(body, "addresseeItem")).toEqual(["- UBND tỉnh Thanh Hóa;", "- Sở Nội vụ tỉnh Thanh Hóa."]);
  });

  it("punctuates legal bases, whatever was typed", () => {
    const { body } = linesFor({ legalBasis: "Căn cứ Nghị định A\n căn cứ Kế hoạch B.\nHướng dẫn C;\n" });
    expect(textOf(body, "legalBasis")).toEqual(["Căn cứ Nghị định A;", "Căn cứ Kế hoạch B;", "Căn cứ Hướng dẫn C."]);
  });

  it("adds the line of archives where nobody wrote it", () => {
    expect(texts(linesFor({ recipients: "" }).recipients).slice(1)).toEqual(["- Như trên;", "- Lưu: VT."]);
    expect(texts(linesFor({ recipients: "Như trên" }).recipients).slice(1)).toEqual(["- Như trên;", "- Lưu: VT."]);
  });
});

describe("capacity of the signatory", () => {
  it.each([
    ["TM.", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
    ["TM. Ủy ban nhân dân", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
    ["KT", "Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
    ["TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "Phó Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
    ["Q.", "Chủ tịch", ["Q. CHỦ TỊCH"]],
    ["TL.", "Chánh Văn phòng", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]],
    ["TUQ.", "Trưởng phòng", ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"]],
    ["", "", []],
  ])("%j with title %j", (signingCapacity, signatoryTitle, expected) => {
    expect(texts(linesFor({ signingCapacity, signatoryTitle }).signing)).toEqual(expected);
  });
});

describe("what has not been scored", () => {
  it("stands as an ellipsis, never as 0", () => {
    const partly = new Map([...sampleAssessment, ["1.1", blankEntry]]);
    expect(texts(linesFor({}, partly).body)).toContain("1.1. Xây dựng Kế hoạch CCHC hằng năm: …/4 điểm.");
    expect(texts(linesFor({}, partly).body)).toContain("Tổng điểm tự chấm: 90,5 điểm.");
    const empty = texts(linesFor({}, new Map()).body);
    expect(empty).toContain("2. CẢI CÁCH THỂ CHẾ: …/11 điểm, gồm:");
    expect(empty).toContain("Tổng điểm tự chấm: … điểm.");
  });

  it("sums decimals exactly", () => {
    const tenths = new Map(["1.1", "1.2"].map((id, index) => [id, scored(index === 0 ? 0.1 : 0.2)]));
    expect(texts(linesFor({}, tenths).body)).toContain("Tổng điểm tự chấm: 0,3 điểm.");
  });
});

const scored = (value: number) => ({ ...blankEntry, selfScore: { kind: "number", value } as const });
