import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { blankEntry } from "../../src/domain/assessment";
import type { UnitInfo } from "../../src/domain/unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines, type ReportLines } from "../../src/sheets/report-lines";
import type { ReportOptions } from "../../src/sheets/report-settings";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { reportDocx } from "../../src/word/report-docx";
import { describeWithLibreOffice } from "../judges/available";
import { writerPdf } from "../judges/libreoffice";
import { pdfPages } from "../judges/pdf";
import { sampleAssessment } from "../support/sample-commune";

const haBac: UnitInfo = {
  ...defaultUnitInfo(haTrung2023),
  unit: "Xã Hà Bắc",
  superiorBody: "UBND huyện Hà Trung",
  recipientBody: "UBND huyện Hà Trung\nPhòng Nội vụ huyện Hà Trung",
  place: "Hà Bắc",
  month: "11",
  issueYear: "2023",
  signingCapacity: "TM.",
  signatoryTitle: "Chủ tịch",
  signatoryName: "Nguyễn Văn A",
};

const everyOption: ReportOptions = {
  summaryTable: "Có",
  annex: "Có",
  gradeScale: "Tốt: 80",
  difficulties: "Thiếu kinh phí.",
  proposals: "Tập huấn.",
};

const withEvidence = new Map([
  ...sampleAssessment,
  ["1.1", { ...blankEntry, selfScore: { kind: "number", value: 4 } as const, evidence: "125/KH-UBND\n126/KH-UBND" }],
] as const);

const linesFor = (unitInfo: UnitInfo, options: ReportOptions = everyOption): ReportLines =>
  reportLines({ rubric: haTrung2023, assessment: withEvidence, unitInfo, options });

async function parts(lines: ReportLines): Promise<(path: string) => Element> {
  const files = unzipSync(await reportDocx(lines));
  return (path) => {
    const root = new DOMParser().parseFromString(
      strFromU8(files[path] ?? new Uint8Array()),
      "text/xml",
    ).documentElement;
    if (root === null) throw new Error(`the document has no ${path}`);
    return root;
  };
}

const all = (root: Element, name: string): readonly Element[] => Array.from(root.getElementsByTagName(name));

/** Words of a paragraph; a tab or a line break ends a line. */
function linesOf(paragraph: Element): readonly string[] {
  const pieces = all(paragraph, "w:r").flatMap((run) =>
    Array.from(run.childNodes).map((node) =>
      node.nodeName === "w:tab" || node.nodeName === "w:br"
        ? "\n"
        : node.nodeName === "w:t"
          ? (node.textContent ?? "")
          : "",
    ),
  );
  return pieces
    .join("")
    .split("\n")
    .filter((line) => line !== "");
}

function expectedLines(lines: ReportLines): readonly string[] {
  const addition = (part: ReportLines["annex"]) => (part ? [...part.headings, ...part.rows.flat()] : []);
  const inOrder = [
    ...lines.issuer,
    ...lines.nation,
    lines.number,
    lines.placeAndDate,
    ...lines.body,
    ...addition(lines.summary),
    ...lines.ending,
    ...lines.recipients,
    ...lines.signing,
    lines.signatory,
    ...addition(lines.annex),
  ];
  return inOrder.flatMap(({ text }) => text.split("\n")).filter((text) => text !== "");
}

describe("the Word report", () => {
  it("says word by word what the sheet says, in the same order", async () => {
    const lines = linesFor(haBac);
    const document = (await parts(lines))("word/document.xml");
    expect(all(document, "w:p").flatMap(linesOf)).toEqual(expectedLines(lines));
  });

  it("has the page of the form, its number in the head of every page but the first", async () => {
    const part = await parts(linesFor(haBac));
    const document = part("word/document.xml");
    const [size] = all(document, "w:pgSz");
    const [margin] = all(document, "w:pgMar");
    expect([size?.getAttribute("w:w"), size?.getAttribute("w:h")]).toEqual(["11906", "16838"]);
    const sides = ["top", "bottom", "left", "right"].map((side) => margin?.getAttribute(`w:${side}`));
    expect(sides).toEqual(["1134", "1134", "1701", "851"]);
    expect(all(document, "w:titlePg")).toHaveLength(1);
    const headers = ["word/header1.xml", "word/header2.xml"].map((path) => all(part(path), "w:instrText"));
    expect(headers.map((codes) => codes.map(({ textContent }) => textContent))).toEqual([["PAGE"], []]);
  });

  it.each([
    ["nationalName", "24", "center", true, false],
    ["motto", "26", "center", true, false],
    ["superiorBody", "24", "center", false, false],
    ["issuingBody", "24", "center", true, false],
    ["number", "26", "center", false, false],
    ["placeAndDate", "28", "center", false, true],
    ["kind", "28", "center", true, false],
    ["subject", "28", "center", true, false],
    ["criterion", "28", "both", false, false],
    ["explanation", "28", "both", false, true],
    ["capacity", "28", "center", true, false],
    ["recipientsHeading", "24", "left", true, true],
    ["recipient", "22", "left", false, false],
    ["pageNumber", "26", "center", false, false],
  ])("style %s is %s half-points, %s", async (id, size, alignment, bold, italic) => {
    const styles = all((await parts(linesFor(haBac)))("word/styles.xml"), "w:style");
    const style = styles.find((one) => one.getAttribute("w:styleId") === id);
    const value = (name: string) => style && all(style, name)[0]?.getAttribute("w:val");
    const isOn = (name: string) => style !== undefined && all(style, name).length > 0 && value(name) !== "false";
    expect([value("w:sz"), value("w:jc"), isOn("w:b"), isOn("w:i")]).toEqual([size, alignment, bold, italic]);
  });

  it("indents first lines by 10 mm and leaves 6 points between paragraphs", async () => {
    const styles = all((await parts(linesFor(haBac)))("word/styles.xml"), "w:style");
    const style = styles.find((one) => one.getAttribute("w:styleId") === "criterion");
    expect(style && all(style, "w:ind")[0]?.getAttribute("w:firstLine")).toBe("567");
    expect(style && all(style, "w:spacing")[0]?.getAttribute("w:after")).toBe("120");
  });

  it("uses tab stops for number and date, real tables, and headings of the annex on each of its pages", async () => {
    const document = (await parts(linesFor(haBac)))("word/document.xml");
    expect(all(document, "w:tabs").map((tabs) => all(tabs, "w:tab").length)).toEqual([2]);
    expect(all(document, "w:tbl")).toHaveLength(4);
    const repeated = all(document, "w:tblHeader").filter((header) => header.getAttribute("w:val") !== "off");
    expect(repeated).toHaveLength(2);
  });

  it("leaves out what is not asked for", async () => {
    const none = { summaryTable: "", annex: "", gradeScale: "", difficulties: "", proposals: "" };
    const document = (await parts(linesFor(haBac, none)))("word/document.xml");
    expect(all(document, "w:tbl")).toHaveLength(2);
    expect(all(document, "w:pageBreakBefore")).toHaveLength(0);
  });

  it("holds hostile settings as text and stays a file that can be read", async () => {
    const bad = "=cmd|'/c calc'!A1 <w:p/> & \"x\" \u0007\ufffe\ud800 😀 ";
    const hostile = Object.fromEntries(
      Object.keys(haBac).map((field) => [field, bad.repeat(6)]),
    ) as unknown as UnitInfo;
    const document = (await parts(linesFor(hostile)))("word/document.xml");
    const said = all(document, "w:p").flatMap(linesOf).join("\n");
    expect(said).toContain("=cmd|'/c calc'!A1 <w:p/> & \"x\"");
    expect(said).toContain("😀");
    expect(["\u0007", "\ufffe"].filter((character) => said.includes(character))).toEqual([]);
  });
});

describeWithLibreOffice("the Word report in LibreOffice Writer", () => {
  it("keeps its margins, numbers its pages and holds the signature together", async () => {
    const pages = await pdfPages(await writerPdf(await reportDocx(linesFor(haBac))));
    const millimetre = 72 / 25.4;
    const isHeader = ({ top }: { top: number }) => top < 18 * millimetre;
    for (const [index, { words }] of pages.entries()) {
      const body = words.filter((word) => !isHeader(word));
      expect(Math.min(...body.map(({ left }) => left)) / millimetre).toBeGreaterThanOrEqual(30);
      expect(Math.max(...body.map(({ right }) => right)) / millimetre).toBeLessThanOrEqual(195.1);
      expect(Math.max(...body.map(({ bottom }) => bottom)) / millimetre).toBeLessThanOrEqual(277);
      expect(words.filter(isHeader).map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
    }
    const texts = pages.map(({ words }) => words.map(({ text }) => text).join(" "));
    const signed = texts.filter((text) => text.includes("Nơi nhận:"));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toMatch(/đánh giá\.\/\..*Nguyễn Văn A/s);
  }, 120_000);
});
