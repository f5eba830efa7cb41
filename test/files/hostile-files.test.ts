import { strToU8, zipSync, type Zippable } from "fflate";
import { readScorecardFile } from "../../src/files/read-scorecard-file";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { scorecardParts, zipParts, type Parts } from "../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

const parts = scorecardParts({
  rubric,
  unitInfo: unitInfoOf({ unit: "Xã Hà Bắc", assessmentYear: "2023" }),
  assessment: assessmentOf(rubric, ({ maxScore }) => maxScore),
});
const valid = zipParts(parts);
const sheet1 = "xl/worksheets/sheet1.xml";
const workbook = "xl/workbook.xml";

function codeOf(bytes: Uint8Array): string {
  const reading = readScorecardFile(bytes, "x.xlsx");
  return reading.ok ? "read" : reading.problem.code;
}

function replaced(path: string, from: string | RegExp, to: string): Parts {
  const changed = (parts[path] ?? "").replace(from, to);
  expect(changed).not.toBe(parts[path]);
  return { ...parts, [path]: changed };
}

const patched = (offset: number, bytes: readonly number[]): Uint8Array => {
  const copy = valid.slice();
  copy.set(bytes, offset);
  return copy;
};

/** Where the central directory's entry of a part begins. */
function directoryEntry(bytes: Uint8Array, path: string): number {
  const name = strToU8(path);
  for (let at = bytes.length - name.length; at >= 46; at -= 1) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return at - 46;
  }
  throw new Error(`no entry ${path}`);
}

describe("files that are no .xlsx", () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

  test.each<readonly [string, readonly number[], string]>([
    ["empty", [], "emptyFile"],
    ["one byte", [0x50], "notAWorkbook"],
    [".xls", [...compound, ...utf16("Workbook")], "oldExcel"],
    ["encrypted", [...compound, 0, ...utf16("EncryptedPackage")], "encrypted"],
    ["PDF", [...strToU8("%PDF-1.7")], "notAWorkbook"],
    ["HTML table", [...strToU8("<html><table><tr><td>Xã Hà Bắc")], "notAWorkbook"],
    ["CSV", [...strToU8("STT;Điểm\n1;2")], "notAWorkbook"],
    ["a zip's first bytes", [0x50, 0x4b, 0x03, 0x04], "damagedPackage"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(Uint8Array.from(bytes))).toBe(code);
  });

  test.each<readonly [string, Zippable, string]>([
    ["OpenDocument", { mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }, "notAWorkbook"],
    ["any zip", { "a.txt": strToU8("a") }, "notAWorkbook"],
    ["Word", officeDocument("word/document.xml", "<w:document xmlns:w='urn:w'/>"), "notAWorkbook"],
    ["xlsb", officeDocument("xl/workbook.bin", "\u0001"), "notAWorkbook"],
    ["another part under the workbook's name", officeDocument("xl/workbook.xml", "<html/>"), "notAScorecard"],
  ])("%s", (_, files, code) => {
    expect(codeOf(zipSync(files))).toBe(code);
  });

  function officeDocument(path: string, text: string): Zippable {
    const rels = (parts["_rels/.rels"] ?? "")
      .replace("xl/workbook.xml", path)
      .replace(/<Relationship Id="rId2".*?\/>/, "");
    return { "_rels/.rels": strToU8(rels), [path]: strToU8(text) };
  }
});

describe("damaged packages", () => {
  test("cut short at any place", () => {
    for (let length = 4; length < valid.length; length += Math.ceil(valid.length / 97)) {
      expect(codeOf(valid.slice(0, length))).toBe("damagedPackage");
    }
  });

  test("a changed byte in the compressed scores", () => {
    const at = directoryEntry(valid, sheet1);
    const offset = new DataView(valid.buffer).getUint32(at + 42, true);
    expect(codeOf(patched(offset + 500, [(valid[offset + 500] ?? 0) ^ 1]))).toBe("damagedPackage");
  });

  test("two parts of one name", () => {
    const twice = zipParts({ ...parts, "xl/worksheets/sheetX.xml": "<worksheet/>" });
    const at = directoryEntry(twice, "xl/worksheets/sheetX.xml");
    twice.set(strToU8(sheet1), at + 46);
    expect(codeOf(twice)).toBe("damagedPackage");
  });

  test("a part marked as encrypted", () => {
    expect(codeOf(patched(directoryEntry(valid, workbook) + 8, [1]))).toBe("encrypted");
  });

  test("an unknown compression", () => {
    expect(codeOf(patched(directoryEntry(valid, workbook) + 10, [99]))).toBe("damagedPackage");
  });

  test("trailing bytes do no harm", () => {
    const bytes = new Uint8Array(valid.length);
    bytes.set(valid);
    expect(codeOf(bytes)).toBe("read");
  });
});

describe("zip bombs", () => {
  const zeros = (length: number) => new Uint8Array(length);
  const withSheet = (content: Uint8Array) => {
    const files: Zippable = {};
    for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
    return zipSync({ ...files, [sheet1]: content }, { level: 9 });
  };

  test("one that declares its size", () => {
    expect(codeOf(withSheet(zeros(30_000_000)))).toBe("tooMuchContent");
  });

  test.each([
    ["a small part", 40_000_000],
    ["a part that is watched while it is inflated", 80_000_000],
  ])("one that lies about its size: %s", (_, length) => {
    const bomb = withSheet(zeros(length));
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(directoryEntry(bomb, sheet1) + 24, 20_000, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(bomb)).toBe("tooMuchContent");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000);
  });

  test("a wrong size alone is damage", () => {
    const wrong = valid.slice();
    const at = directoryEntry(wrong, sheet1) + 24;
    const view = new DataView(wrong.buffer);
    view.setUint32(at, view.getUint32(at, true) - 1, true);
    expect(codeOf(wrong)).toBe("damagedPackage");
  });

  test("many parts, each below the limit", () => {
    const sheets = Array.from({ length: 4 }, (_, index) => `S${index}`);
    const place = (name: string) => `<sheet name="${name}" sheetId="9" r:id="${name}"/>`;
    const target = (name: string) =>
      `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${name}.xml"/>`;
    const many = replaced(workbook, /<definedName name="CCHC_ThongTin">.*?<\/definedName>/, "");
    many[workbook] = (many[workbook] ?? "").replace("</sheets>", `${sheets.map(place).join("")}</sheets>`);
    const rels = "xl/_rels/workbook.xml.rels";
    many[rels] = (many[rels] ?? "").replace("</Relationships>", `${sheets.map(target).join("")}</Relationships>`);
    const filler = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${" ".repeat(20_000_000)}</worksheet>`;
    for (const name of sheets) many[`xl/${name}.xml`] = filler;
    expect(codeOf(zipParts(many, 1))).toBe("tooMuchContent");
  });

  test("thousands of entries", () => {
    const files: Zippable = { "_rels/.rels": strToU8("") };
    for (let index = 0; index < 5_000; index += 1) files[`x${index}`] = new Uint8Array(0);
    expect(codeOf(zipSync(files))).toBe("tooManyParts");
  });
});

describe("hostile XML", () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

  test.each(["_rels/.rels", workbook, sheet1, "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"])(
    "DOCTYPE in %s",
    (path) => {
      expect(codeOf(zipParts(replaced(path, "?>\n", `?>\n${laughs}`)))).toBe("forbiddenXml");
    },
  );

  test("an external entity", () => {
    const file = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`;
    expect(codeOf(zipParts(replaced(sheet1, "?>\n", `?>\n${file}`)))).toBe("forbiddenXml");
  });

  test("elements nested without end", () => {
    expect(codeOf(zipParts(replaced(sheet1, "<sheetData>", `${"<a>".repeat(100_000)}<sheetData>`)))).toBe("damagedXml");
  });

  test("a part in UTF-16", () => {
    const files: Zippable = {};
    for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${parts[sheet1] ?? ""}`, "utf16le"));
    expect(codeOf(zipSync({ ...files, [sheet1]: utf16 }))).toBe("damagedXml");
  });

  test.each<readonly [string, string | RegExp, string]>([
    ["no end", /<\/worksheet>$/, ""],
    ["two roots", /$/, "<worksheet/>"],
    ["text after the end", /$/, "x"],
    ["crossing elements", "</row></sheetData>", "</sheetData></row>"],
    ["an attribute twice", '<row r="5"', '<row r="5" r="6"'],
    ["an attribute without quotes", '<row r="5"', "<row r=5"],
    ["a formula that was cut within a reference", "&quot;", "&qu"],
    ["an unfinished comment", "<sheetData>", "<sheetData><!-- "],
    ["an unfinished section", "<sheetData>", "<sheetData><![CDATA["],
  ])("%s", (_, from, to) => {
    expect(codeOf(zipParts(replaced(sheet1, from, to)))).toBe("damagedXml");
  });
});

test("an ampersand in a comment does no harm", () => {
  expect(codeOf(zipParts(replaced(sheet1, "<sheetData>", "<!-- a & b --><sheetData>")))).toBe("read");
});

describe("relationships", () => {
  const rels = "xl/_rels/workbook.xml.rels";

  test.each<readonly [string, string, string | RegExp, string]>([
    ["out of the file", rels, 'Target="worksheets/sheet1.xml"', 'Target="http://x/sheet1.xml" TargetMode="External"'],
    ["to another protocol", rels, 'Target="worksheets/sheet1.xml"', 'Target="file:///etc/passwd"'],
    ["above the root", rels, 'Target="worksheets/sheet1.xml"', 'Target="../../../etc/passwd"'],
    ["to nothing", rels, 'Target="worksheets/sheet1.xml"', 'Target="worksheets/none.xml"'],
    ["of a sheet that has none", rels, 'Id="rId1"', 'Id="rId77"'],
    ["without a target", rels, 'Target="worksheets/sheet1.xml"', ""],
    ["of another type", rels, 'relationships/worksheet"', 'relationships/chartsheet"'],
    [
      "to two tables of strings",
      rels,
      "</Relationships>",
      `<Relationship Id="z" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="a.xml"/></Relationships>`,
    ],
    [
      "to two workbooks",
      "_rels/.rels",
      "</Relationships>",
      `<Relationship Id="z" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="a.xml"/></Relationships>`,
    ],
    ["out of the file, for the workbook", "_rels/.rels", 'Target="xl/workbook.xml"', 'Target="//x/workbook.xml"'],
  ])("%s", (_, path, from, to) => {
    expect(codeOf(zipParts(replaced(path, from, to)))).toBe("wrongRelationships");
  });
});
