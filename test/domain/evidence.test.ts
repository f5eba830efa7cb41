import fc from "fast-check";
import {
  evidenceProblems,
  isDate,
  isoDateOf,
  tidyDocument,
  type EvidenceDocument,
  type EvidenceItem,
} from "../../src/domain/evidence";
import { evidenceText, readEvidence } from "../../src/text/evidence";
import { itHolds } from "../support/seeded";

const document = (fields: Partial<EvidenceDocument>): EvidenceDocument => ({
  kind: "document",
  number: "",
  issuedOn: "",
  issuer: "",
  link: "",
  ...fields,
});

describe("one document is one line", () => {
  it.each([
    [
      { number: "125/BC-UBND", issuedOn: "2023-11-15", issuer: "UBND xã Hà Bắc", link: "https://habac.gov.vn/125.pdf" },
      "Văn bản số 125/BC-UBND ngày 15/11/2023 của UBND xã Hà Bắc; https://habac.gov.vn/125.pdf",
    ],
    [{ number: "125/BC-UBND" }, "Văn bản số 125/BC-UBND"],
    [{ issuedOn: "2024-02-29" }, "Văn bản ngày 29/02/2024"],
    [{ issuer: "UBND huyện Hà Trung" }, "Văn bản của UBND huyện Hà Trung"],
    [{ link: "https://habac.gov.vn" }, "https://habac.gov.vn"],
    [{ number: "1/KH", link: "D:\\CCHC\\ke hoach.pdf" }, "Văn bản số 1/KH; D:\\CCHC\\ke hoach.pdf"],
  ])("%j is %j, there and back", (fields, line) => {
    expect(evidenceText([document(fields)])).toBe(line);
    expect(readEvidence(line)).toEqual([document(fields)]);
  });

  it.each([
    "Kế hoạch số 12",
    "Văn bản số 125/BC-UBND ngày 31/02/2023",
    "Văn bản",
    "Văn bản số 125/BC-UBND ; https://habac.gov.vn",
    "Văn bản số 12; javascript:alert(1)",
    " Văn bản số 12",
    "Văn bản số 12 \r",
  ])("leaves %j a note", (line) => {
    expect(readEvidence(line)).toEqual([{ kind: "note", text: line }]);
  });

  it("keeps documents and notes of one cell in order", () => {
    const cell = "Văn bản số 1/KH\n\nảnh chụp màn hình\nhttps://a.vn";
    expect(readEvidence(cell).map(({ kind }) => kind)).toEqual(["document", "note", "note", "document"]);
    expect(evidenceText(readEvidence(cell))).toBe(cell);
  });
});

it.each<[Partial<EvidenceDocument>, object[]]>([
  [{}, [{ code: "empty" }]],
  [{ issuedOn: "2023-02-30" }, [{ code: "notADate", field: "issuedOn" }]],
  [{ number: "1", link: "habac.gov.vn" }, [{ code: "linkWithoutScheme", field: "link" }]],
  [{ link: "\\\\may-chu\\chung" }, []],
  [{ link: "https://a.vn" }, []],
  [{ link: "http://a.vn" }, []],
  [{ link: "javascript:alert('http://a.vn')" }, [{ code: "linkWithoutScheme", field: "link" }]],
])("of %j says %j", (fields, problems) => {
  expect(evidenceProblems(document(fields))).toEqual(problems);
});

it.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2023-13-01", false],
  ["15/11/2023", false],
  [" 2023-11-15", false],
  ["2023-11-15 ", false],
  ["+002023-11-15", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test("what was typed is tidied so that it reads back", () => {
  const typed = document({ number: " 125 / BC;UBND ", issuedOn: " 2023-11-15 ", issuer: "UBND xã\n\tHà Bắc; Đảng uỷ" });
  expect(tidyDocument({ ...typed, link: " https://a.vn " })).toEqual({
    kind: "document",
    number: "125/BC,UBND",
    issuedOn: "2023-11-15",
    issuer: "UBND xã Hà Bắc, Đảng uỷ",
    link: "https://a.vn",
  });
});

const anyDocument = fc
  .record({
    kind: fc.constant("document" as const),
    number: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "125/BC-UBND", "1 / KH")),
    issuedOn: fc.oneof(
      fc.constant(""),
      fc
        .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    issuer: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "UBND xã; của ngày 01/01/2023")),
    link: fc.oneof(fc.constant(""), fc.webUrl(), fc.constant("C:\\a b; c.pdf")),
  })
  .map(tidyDocument)
  .filter((tidied) => evidenceProblems(tidied).length === 0);

const anyNote: fc.Arbitrary<EvidenceItem> = fc
  .constantFrom("ảnh chụp", "Kế hoạch 12; xem sổ")
  .map((text) => ({ kind: "note", text }));

itHolds(
  "documents and notes read back as they were",
  [fc.array(fc.oneof(anyDocument, anyNote), { minLength: 1 })],
  (items) => {
    expect(readEvidence(evidenceText(items))).toEqual(items);
  },
);

itHolds(
  "any cell reads and writes back unchanged",
  [
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(anyDocument).map(evidenceText),
      fc.stringMatching(
        /^Văn bản( số [0-9/;]{1,4})?( ngày \d\d\/\d\d\/\d{4})?( của [a-z ;]{0,6})?(; https?:\/\/[a-z ]{0,4})?$/,
      ),
    ),
  ],
  (cell) => {
    expect(evidenceText(readEvidence(cell))).toBe(cell);
  },
  1000,
);

itHolds("tidying twice is tidying once", [anyDocument], (tidied) => {
  expect(tidyDocument(tidied)).toEqual(tidied);
});

test.each([
  ["5/1/2024", "2024-01-05"],
  ["15/11/2023", "2023-11-15"],
  [" 05-01-2024 ", "2024-01-05"],
  ["5.1.2024", "2024-01-05"],
  ["31/2/2023", "2023-02-31"],
  ["2024-01-05", "2024-01-05"],
  ["5/1/24", "5/1/24"],
  ["ngày 5/1/2024", "ngày 5/1/2024"],
  ["5/1/20245", "5/1/20245"],
  [" hôm kia ", "hôm kia"],
  ["hôm qua", "hôm qua"],
  ["", ""],
])("the date typed as %p is %p", (typed, iso) => {
  expect(isoDateOf(typed)).toBe(iso);
});
