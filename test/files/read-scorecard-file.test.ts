import fc from "fast-check";
import type { ScorecardFile } from "../../src/domain/consolidation-file";
import { rubricRef } from "../../src/domain/rubric";
import { summarize } from "../../src/domain/summarize";
import { readScorecardFile } from "../../src/files/read-scorecard-file";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { excelDialect, scorecardParts, zipParts, type Dialect, type Parts } from "../support/build-xlsx";
import { assessmentArbitrary, assessmentOf, noteArbitrary, unitInfoOf } from "../support/sample-assessment";

const unitInfo = unitInfoOf({ unit: "Xã Hà Bắc", superiorBody: "UBND huyện Hà Trung", assessmentYear: "2023" });
const assessment = assessmentOf(
  rubric,
  ({ maxScore }, index) => (index % 7 === 0 ? 0.5 : maxScore),
  ({ maxScore }) => maxScore,
);
const content = { rubric, unitInfo, assessment };

function readParts(parts: Parts): ScorecardFile {
  const reading = readScorecardFile(zipParts(parts), "x.xlsx");
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.detail}`);
  return reading.file;
}

function problemOf(parts: Parts): string {
  const reading = readScorecardFile(zipParts(parts), "x.xlsx");
  return reading.ok ? "read" : reading.problem.code;
}

function change(parts: Parts, path: string, from: string | RegExp, to: string): Parts {
  const text = parts[path] ?? "";
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${String(from)}`);
  return { ...parts, [path]: changed };
}

const workbook = "xl/workbook.xml";
const sheet1 = "xl/worksheets/sheet1.xml";
const sheet2 = "xl/worksheets/sheet2.xml";

test("reads what the add-in paints", () => {
  const file = readParts(scorecardParts({ ...content, fingerprint: "1234-5678-9012" }));
  expect(file).toEqual({
    fileName: "x.xlsx",
    rubricRef: rubricRef(rubric),
    unitInfo,
    assessment,
    writtenFingerprint: "1234-5678-9012",
    scoreRecord: null,
    calculatedScores: [],
  });
});

const dialects: readonly (readonly [string, Partial<Dialect>])[] = [
  ["inline strings", { strings: "inline" }],
  ["a prefix on every element", { prefix: "x" }],
  ["strict OOXML", { strict: true }],
  ["cells without addresses", { cellAddresses: false }],
  ["targets from the root", { absoluteTargets: true }],
  ["results of formulas missing", { results: "missing" }],
  ["single quotes", { quotes: "'" }],
  [
    "all of it",
    { strings: "inline", prefix: "ss", strict: true, cellAddresses: false, absoluteTargets: true, quotes: "'" },
  ],
];

test.each(dialects)("reads the same from a file with %s", (_, dialect) => {
  expect(readParts(scorecardParts(content, { ...excelDialect, ...dialect }))).toMatchObject({ unitInfo, assessment });
});

test("reads stored and strongly compressed packages", () => {
  for (const level of [0, 1, 9] as const) {
    expect(readScorecardFile(zipParts(scorecardParts(content), level), "x.xlsx").ok).toBe(true);
  }
});

test("what is painted is what is read, whatever the scores and notes", () => {
  fc.assert(
    fc.property(
      assessmentArbitrary(rubric),
      noteArbitrary.filter((unit) => unit !== ""),
      fc.constantFrom(...dialects.map(([, dialect]) => dialect)),
      (any, unit, dialect) => {
        const info = unitInfoOf({ unit });
        const file = readParts(
          scorecardParts({ rubric, unitInfo: info, assessment: any }, { ...excelDialect, ...dialect }),
        );
        expect(file.assessment).toEqual(any);
        expect(file.unitInfo).toEqual(info);
        expect(summarize(rubric, file.assessment)).toEqual(summarize(rubric, any));
      },
    ),
    { numRuns: 60 },
  );
});

describe("text", () => {
  const strings = "xl/sharedStrings.xml";
  const evidenceAs = (item: string) => {
    const parts = scorecardParts(content);
    const [first = ""] = /<si><t[^>]*>Quyết định số 1\/QĐ-UBND<\/t><\/si>/.exec(parts[strings] ?? "") ?? [];
    return readParts(change(parts, strings, first, item)).assessment.get("1.1")?.evidence;
  };

  test.each([
    ["<si><r><t>Kế </t></r><r><rPr><b/></rPr><t>hoạch</t></r></si>", "Kếhoạch"],
    ['<si><r><t xml:space="preserve">Kế </t></r><r><t>hoạch</t></r></si>', "Kế hoạch"],
    ['<si><t>Kế hoạch</t><rPh sb="0" eb="1"><t>phonetic</t></rPh><phoneticPr fontId="1"/></si>', "Kế hoạch"],
    ["<si><t>  Kế hoạch\n</t></si>", "Kế hoạch"],
    ['<si xml:space="preserve"><t> Kế hoạch</t></si>', " Kế hoạch"],
    ["<si><t>A&amp;B &lt;&gt; &#7871; &#x1EBF; &quot;&apos;</t></si>", "A&B <> ế ế \"'"],
    ["<si><t><![CDATA[<b> & ]]>x</t></si>", "<b> & x"],
    ["<si><t>Kế<!-- không --> hoạch<?x y?></t></si>", "Kế hoạch"],
    ["<si><t>dòng 1&#10;dòng 2_x000D__x005F_x0041_</t></si>", "dòng 1\ndòng 2\r_x0041_"],
    ["<si><t>a\r\nb</t></si>", "a\nb"],
    ["<si><t/></si>", ""],
  ])("%s", (item, text) => {
    expect(evidenceAs(item)).toBe(text);
  });

  test("decomposed Vietnamese is composed", () => {
    expect(evidenceAs(`<si><t>${"Kế hoạch".normalize("NFD")}</t></si>`)).toBe("Kế hoạch");
  });

  test.each(["<si><t>&unknown;</t></si>", "<si><t>&#0;</t></si>", "<si><t>a & b</t></si>"])("%s is refused", (item) => {
    expect(() => evidenceAs(item)).toThrow("damagedXml");
  });
});

describe("scores", () => {
  /** The self score of 1.1, whose cell is D6. */
  const scoreFrom = (cell: string) => {
    const parts = change(scorecardParts(content), sheet1, /<c r="D6"[^>]*>.*?<\/c>/, cell);
    const file = readParts(parts);
    return { score: file.assessment.get("1.1")?.selfScore, calculated: file.calculatedScores };
  };

  test.each([
    ['<c r="D6"><v>2.5</v></c>', { kind: "number", value: 2.5 }],
    ['<c r="D6" t="n"><v> 1E0 </v></c>', { kind: "number", value: 1 }],
    ['<c r="D6"><v/></c>', { kind: "blank" }],
    ['<c r="D6" s="4"/>', { kind: "blank" }],
    ['<c r="D6" t="str"><v>2,5</v></c>', { kind: "text", text: "2,5" }],
    ['<c r="D6" t="inlineStr"><is><t>2</t></is></c>', { kind: "text", text: "2" }],
    ['<c r="D6" t="b"><v>1</v></c>', { kind: "text", text: "TRUE" }],
    ['<c r="D6" t="e"><v>#N/A</v></c>', { kind: "errorValue", text: "#N/A" }],
    ['<c r="D6" t="d"><v>2023-10-30</v></c>', { kind: "text", text: "2023-10-30" }],
    ['<c r="D6"><v>4<!-- 5 --></v></c>', { kind: "number", value: 4 }],
    ['<c r="D6"><v>2</v><extLst><ext uri="u"><v>9</v></ext></extLst></c>', { kind: "number", value: 2 }],
  ])("%s", (cell, score) => {
    expect(scoreFrom(cell)).toEqual({ score, calculated: [] });
  });

  test("a formula gives what was last calculated, and is named", () => {
    expect(scoreFrom('<c r="D6"><f>1+2</f><v>3</v></c>')).toEqual({
      score: { kind: "number", value: 3 },
      calculated: ["1.1"],
    });
  });

  test("a formula that was never calculated is no blank", () => {
    expect(scoreFrom('<c r="D6"><f>1+2</f></c>')).toEqual({
      score: { kind: "errorValue", text: "" },
      calculated: ["1.1"],
    });
  });

  test.each([
    '<c r="D6"><v>2,5</v></c>',
    '<c r="D6"><v>1e999</v></c>',
    '<c r="D6"><v>0x10</v></c>',
    '<c r="D6" t="s"><v>99999</v></c>',
    '<c r="D6" t="s"><v>-1</v></c>',
    '<c r="D6" t="z"><v>1</v></c>',
    '<c r="D6"><v>1</v><v>2</v></c>',
    '<c r="D6"><v>1</v></c><c r="D6"><v>2</v></c>',
    '<c r="D7"><v>1</v></c>',
    '<c r="D6" r="D6"><v>1</v></c>',
    '<c r="D6"><v>1</c></v>',
  ])("%s is refused", (cell) => {
    expect(problemOf(change(scorecardParts(content), sheet1, /<c r="D6"[^>]*>.*?<\/c>/, cell))).toBe("damagedXml");
  });

  test("elements of other namespaces are passed over with all they hold", () => {
    const foreign = '<y:row xmlns:y="urn:y" r="6"><c r="D6"><v>9</v></c></y:row><row ';
    expect(readParts(change(scorecardParts(content), sheet1, "<row ", foreign)).assessment).toEqual(assessment);
  });
});

describe("finding the scorecard", () => {
  const parts = scorecardParts(content);
  const withoutName = (name: string, from: Parts = parts) =>
    change(from, workbook, new RegExp(`<definedName name="${name}">.*?</definedName>`), "");

  test("tabs may be renamed", () => {
    const written = "Bản &apos;A&apos; &amp; B";
    const quoted = "Bản &apos;&apos;A&apos;&apos; &amp; B";
    const tab = change(parts, workbook, 'sheet name="Chấm điểm"', `sheet name="${written}"`);
    const renamed = { ...tab, [workbook]: (tab[workbook] ?? "").replaceAll("Chấm điểm", quoted) };
    expect(readParts(renamed).assessment).toEqual(assessment);
  });

  test("names of single sheets are not ours", () => {
    const copy = '<definedNames><definedName name="CCHC_PhieuCham" localSheetId="1">#REF!</definedName>';
    expect(readParts(change(parts, workbook, "<definedNames>", copy)).assessment).toEqual(assessment);
  });

  test("unit data are found by their label where they have no name", () => {
    expect(readParts(withoutName("CCHC_ThongTin")).unitInfo).toEqual(unitInfo);
  });

  test("the rubric is known by the copy of its name, and then by its rows", () => {
    const unnamed = withoutName("CCHC_BoTieuChi");
    expect(readParts(unnamed).rubricRef).toBe(rubricRef(rubric));
    const other = change(unnamed, "docProps/custom.xml", "@1", "@7");
    expect(problemOf(other)).toBe("unknownRubric");
    const unknown = change(unnamed, "_rels/.rels", /<Relationship Id="rId2".*?\/>/, "");
    expect(readParts(unknown).rubricRef).toBe(rubricRef(rubric));
    expect(problemOf(change(unknown, sheet1, /<c r="C6"><v>4</, '<c r="C6"><v>5<'))).toBe("namesLost");
  });

  test("fingerprint and finalized scores stand in cells, which are blank in a draft", () => {
    const pointed = ["CCHC_MaDoiChieu", "CCHC_DiemChot"].reduce(
      (all, name) => change(all, workbook, new RegExp(`(name="${name}">)[^<]*`), "$1'Thông tin'!$$B$$3"),
      parts,
    );
    const written = ({ writtenFingerprint, scoreRecord }: ScorecardFile) => [writtenFingerprint, scoreRecord];
    expect(written(readParts(pointed))).toEqual(["Xã Hà Bắc", "Xã Hà Bắc"]);
    expect(written(readParts(parts))).toEqual([null, null]);
  });

  test("other workbooks", () => {
    const nameless = change(parts, workbook, /<definedNames>.*<\/definedNames>/, "");
    expect(problemOf(nameless)).toBe("namesLost");
    expect(problemOf(change(nameless, "_rels/.rels", /<Relationship Id="rId2".*?\/>/, ""))).toBe("notAScorecard");
    expect(problemOf(change(parts, workbook, "ha-trung.2023@1", "ha-trung.2023@2"))).toBe("unknownRubric");
    expect(problemOf(withoutName("CCHC_PhieuCham"))).toBe("damagedScorecard");
  });

  test("damaged scorecards", () => {
    const areaAs = (formula: string) => change(parts, workbook, /(name="CCHC_PhieuCham">)[^<]*/, `$1${formula}`);
    expect(problemOf(areaAs("#REF!"))).toBe("damagedScorecard");
    expect(problemOf(areaAs("'Chấm điểm'!$A$5:$I$50"))).toBe("damagedScorecard");
    expect(problemOf(areaAs("'Chấm điểm'!$A$1:$XFD$1048576"))).toBe("damagedScorecard");
    expect(problemOf(areaAs("'Không có'!$A$5:$I$51"))).toBe("damagedScorecard");
    expect(problemOf(areaAs("WEBSERVICE(&quot;http://x&quot;)"))).toBe("damagedScorecard");
    expect(problemOf(change(parts, sheet1, /<c r="C6"><v>4</, '<c r="C6"><v>5<'))).toBe("damagedScorecard");
    const twice = "<definedNames><definedName name=\"cchc_phieucham\">'Chấm điểm'!$A$5:$I$51</definedName>";
    expect(problemOf(change(parts, workbook, "<definedNames>", twice))).toBe("damagedScorecard");
  });

  test("a unit that is blank, or the result of a formula, cannot be ranked", () => {
    const unitCell = /<c r="B3"[^>]*>.*?<\/c>/;
    expect(problemOf(change(parts, sheet2, unitCell, '<c r="B3"/>'))).toBe("unitMissing");
    const formula = '<c r="B3" t="str"><f>HYPERLINK("http://x","Xã Hà Bắc")</f><v>Xã Hà Bắc</v></c>';
    expect(problemOf(change(parts, sheet2, unitCell, formula))).toBe("formulaInUnit");
    const text = '<c r="B3" t="inlineStr"><is><t>=1+1</t></is></c>';
    expect(readParts(change(parts, sheet2, unitCell, text)).unitInfo.unit).toBe("=1+1");
  });
});
