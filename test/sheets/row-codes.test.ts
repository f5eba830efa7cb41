import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { codesIn, placeBelow, placeParts, printedParts, splitCodeFromTitle } from "../../src/sheets/row-codes";
import { rubricPlaces } from "../../src/sheets/rubric-places";
import { rubricOf } from "../support/rubric-arbitraries";

it.each<[string, string[]]>([
  ["1.10", ["1", "10"]],
  ["1.10.", ["1", "10"]],
  [" 1,1 ", ["1", "1"]],
  ["II.1)", ["ii", "1"]],
  ["(3)", ["3"]],
  ["01", ["1"]],
  ["007", ["7"]],
  ["10", ["10"]],
  ["1 . 2", ["1", "2"]],
  ["0", ["0"]],
  ["a)", ["a"]],
  ["", []],
])("code %j has the parts %j", (code, parts) => {
  expect(printedParts(code)).toEqual(parts);
});

it.each<[string[], string[]]>([
  [["i"], ["1"]],
  [
    ["iv", "x"],
    ["4", "10"],
  ],
  [["xxxix"], ["39"]],
  [["xx"], ["20"]],
  [
    ["c", "d", "l", "m", "iiii"],
    ["c", "d", "l", "m", "iiii"],
  ],
])("numerals %j are the place %j", (parts, place) => {
  expect(placeParts(parts)).toEqual(place);
});

it.each<[string | number, string[][]]>([
  ["1.10", [["1", "10"]]],
  [
    1.1,
    [
      ["1", "1"],
      ["1", "10"],
    ],
  ],
  [1.25, [["1", "25"]]],
  [7, [["7"]]],
  ["Người lập phiếu", []],
  ["1 Người lập phiếu", []],
  ["1.2.3.4.5.6", [["1", "2", "3", "4", "5", "6"]]],
  ["1.2.3.4.5.6.7", []],
  ["", []],
])("a cell with %j may mean %j", (value, codes) => {
  expect(codesIn({ value, type: typeof value === "number" ? "number" : "text" })).toEqual(codes);
});

it.each<[string, { code: string; title: string } | null]>([
  ["1.1. Xây dựng kế hoạch", { code: "1.1", title: "Xây dựng kế hoạch" }],
  ["1.1 Xây dựng kế hoạch", { code: "1.1", title: "Xây dựng kế hoạch" }],
  ["II. Thể chế", { code: "II", title: "Thể chế" }],
  ["3) Công khai", { code: "3", title: "Công khai" }],
  ["  10.12.Công khai", { code: "10.12", title: "Công khai" }],
  ["12 ) Công khai", { code: "12", title: "Công khai" }],
  ["Mục 1.1. Kế hoạch", null],
  ["7 nhiệm vụ trọng tâm", null],
  ["Xây dựng 1.1", null],
  ["1.1.", null],
])("%j begins with %j", (text, expected) => {
  expect(splitCodeFromTitle(text)).toEqual(expected);
});

it.each<[string[], string[], string[]]>([
  [[], ["1"], ["1"]],
  [["1"], ["1", "10"], ["1", "10"]],
  [["2"], ["1"], ["2", "1"]],
  [["1"], ["1"], ["1", "1"]],
  [
    ["2", "1"],
    ["1", "2"],
    ["2", "1", "2"],
  ],
  [
    ["2", "1"],
    ["2", "1", "3"],
    ["2", "1", "3"],
  ],
  [
    ["2", "1", "3"],
    ["1", "3", "4"],
    ["2", "1", "3", "4"],
  ],
  [
    ["2", "1", "3"],
    ["1", "4", "5"],
    ["2", "1", "3", "1", "4", "5"],
  ],
])("below %j the code %j is the place %j", (heading, code, place) => {
  expect(placeBelow(heading, code)).toEqual(place);
});

describe("places of a rubric", () => {
  it("are the printed codes where these are whole", () => {
    const { nodes } = rubricPlaces(haTrung2023);
    expect(nodes.map(({ place }) => place.join("."))).toEqual(nodes.map(({ node }) => node.code));
    expect(nodes).toHaveLength(criteriaOf(haTrung2023).length + 7);
  });

  it("are unique where codes restart", () => {
    const rubric = rubricOf([
      group("I", "A", 1, [group("1", "B", 1, [criterion("1.1", "C", 1, "c"), criterion("a", "D", 1, "d")], "b")], "i"),
      group("II", "E", 1, [group("1", "F", 1, [criterion("1.1", "G", 1, "g")], "f")], "ii"),
    ]);
    const { nodes, atPlace, titled, siblings } = rubricPlaces(rubric);
    expect(nodes.map(({ place }) => place.join("."))).toEqual(["1", "1.1", "1.1.1", "1.1.a", "2", "2.1", "2.1.1"]);
    expect(atPlace(["2", "1", "1"]).map(({ node }) => node.id)).toEqual(["g"]);
    expect(
      titled("d")
        .flatMap(siblings)
        .map(({ node }) => node.id),
    ).toEqual(["c", "d"]);
  });
});
