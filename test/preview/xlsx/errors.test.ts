import { strToU8, zipSync } from "fflate";
import { LIMITS } from "../../../preview/xlsx/package";
import { fromXlsx } from "../../../preview/xlsx/read";
import { toXlsx } from "../../../preview/xlsx/write";
import { XlsxError } from "../../../preview/xlsx/xlsx-error";
import { SAMPLE_DOCUMENT } from "../../judges/sample-document";
import { partsOf, zipOf } from "./parts";

const code = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await fromXlsx(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(XlsxError);
  return (error as XlsxError).code;
};
/** How a zip marks an entry of its directory; the declared size follows 24 bytes later. */
const CENTRAL_ENTRY = 0x02014b50;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

/** The sample with one part changed. */
async function changed(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = partsOf(await toXlsx(SAMPLE_DOCUMENT));
  parts[path] = change(parts[path] ?? "");
  return zipOf(parts);
}

describe("a file that cannot be opened says why", () => {
  it.each([
    ["nothing at all", new Uint8Array(), "NotXlsx"],
    ["a text", strToU8("STT;Tiêu chí"), "NotXlsx"],
    ["a zip of other things", zipSync({ "a.txt": strToU8("x") }), "NotXlsx"],
    [
      "a Word document",
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>',
        ),
        "w.xml": strToU8("<document/>"),
      }),
      "NotXlsx",
    ],
    ["a workbook of Excel 97-2003", new Uint8Array([...COMPOUND, ...utf16("Workbook")]), "LegacyXls"],
    [
      "a workbook with a password to open",
      new Uint8Array([...COMPOUND, 0, 0, ...utf16("EncryptedPackage")]),
      "Encrypted",
    ],
    ["too many bytes", new Uint8Array(LIMITS.bytes + 1), "TooBig"],
    ["half a zip", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), "Damaged"],
  ])("%s: %#", async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  it("a download that broke off", async () => {
    const whole = await toXlsx(SAMPLE_DOCUMENT);
    expect(await code(whole.subarray(0, whole.length - 200))).toBe("Damaged");
  });

  it("a zip that promises more than this program takes, before anything is inflated", async () => {
    const small = zipOf(partsOf(await toXlsx(SAMPLE_DOCUMENT)));
    const view = new DataView(small.buffer, small.byteOffset);
    let directory = small.length - 4;
    while (view.getUint32(directory, true) !== CENTRAL_ENTRY) directory -= 1;
    view.setUint32(directory + 24, LIMITS.inflatedBytes + 1, true);
    expect(await code(small)).toBe("TooBig");
  });

  it.each([
    ["a part is missing", "xl/worksheets/sheet2.xml", () => ""],
    ["a part breaks off", "xl/worksheets/sheet2.xml", (xml: string) => xml.slice(0, xml.length / 2)],
    ["tags do not match", "xl/workbook.xml", (xml: string) => xml.replace("</sheets>", "</sheet>")],
    [
      "a document type is declared",
      "xl/workbook.xml",
      (xml: string) => xml.replace("<workbook", '<!DOCTYPE x [<!ENTITY a "b">]><workbook'),
    ],
    ["a shared text does not exist", "xl/sharedStrings.xml", () => "<sst/>"],
    [
      "a shared formula has no first cell",
      "xl/worksheets/sheet2.xml",
      (xml: string) => xml.replace("<f>ROUND(C2+C5,2)</f>", '<f t="shared" si="7"/>'),
    ],
    ["a number is none", "xl/worksheets/sheet2.xml", (xml: string) => xml.replace("<v>4.3</v>", "<v>4,3</v>")],
    ["a range is none", "xl/worksheets/sheet2.xml", (xml: string) => xml.replace('ref="G7:H7"', 'ref="G7:??"')],
    ["a character reference is none", "xl/workbook.xml", (xml: string) => xml.replace("Ẩn", "&#x110000;")],
  ])("damaged: %s", async (_, path, change) => {
    expect(await code(await changed(path, change))).toBe("Damaged");
  });
});

describe("what a file cannot hold is refused when saving", () => {
  const with_ = (resource: string, data: object) => ({
    ...SAMPLE_DOCUMENT,
    snapshot: { ...SAMPLE_DOCUMENT.snapshot, resources: [{ name: resource, data: JSON.stringify(data) }] },
  });

  it.each([
    [
      "a check box",
      with_("SHEET_DATA_VALIDATION_PLUGIN", {
        card: [{ uid: "a", type: "checkbox", ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }] }],
      }),
    ],
    [
      "icons of later years",
      with_("SHEET_CONDITIONAL_FORMATTING_PLUGIN", {
        card: [
          {
            cfId: "a",
            ranges: [],
            rule: { type: "iconSet", config: [{ iconType: "3Stars", iconId: "0", value: {} }] },
          },
        ],
      }),
    ],
  ])("%s", async (_, document) => {
    await expect(toXlsx(document)).rejects.toMatchObject({ code: "NotWritable" });
  });
});
