import { criterion, group } from "../../src/rubrics/nodes";
import { matchRows, type MatchMode } from "../../src/sheets/match-rows";
import { printedParts } from "../../src/sheets/row-codes";
import { rubricOf } from "../support/rubric-arbitraries";

const rubric = rubricOf([
  group("1", "Chỉ đạo", 3, [
    criterion("1.1", "Kế hoạch", 1),
    criterion("1.2", "Báo cáo quý", 1),
    criterion("1.3", "Kiểm tra", 1),
  ]),
  group("2", "Thể chế", 2, [criterion("2.1", "Rà soát", 1), criterion("2.2", "Báo cáo quý", 1)]),
]);

/** Rows as "code title". What each was found to be, "~" before what its neighbours told. */
function matched(rows: readonly (readonly [code: string, title: string])[], mode: MatchMode = "sameRubric") {
  const coded = rows.map(([code, title], row) => ({
    row,
    code,
    codes: code === "" ? [] : [printedParts(code)],
    title,
  }));
  return matchRows(rubric, coded, mode).map((finding) =>
    finding.node === null ? finding.reason : `${finding.byCode ? "" : "~"}${finding.node.node.id}`,
  );
}

const whole = [
  ["1", "Chỉ đạo"],
  ["1.1", "Kế hoạch"],
  ["1.2", "Báo cáo quý"],
  ["1.3", "Kiểm tra"],
  ["2", "Thể chế"],
  ["2.1", "Rà soát"],
  ["2.2", "Báo cáo quý"],
] as const;
const changed = (changes: Readonly<Record<number, readonly [string, string]>>) =>
  whole.map((row, index) => changes[index] ?? row);

describe("[D5] rows that lost their codes", () => {
  it("are known by their titles between their neighbours", () => {
    expect(matched(whole)).toEqual(["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]);
    expect(matched(changed({ 2: ["", "Báo cáo quý"] }))).toEqual(["1", "1.1", "~1.2", "1.3", "2", "2.1", "2.2"]);
    expect(matched(changed({ 0: ["", "Chỉ đạo"], 6: ["", "BÁO CÁO QUÝ."] }))).toEqual([
      "~1",
      "1.1",
      "1.2",
      "1.3",
      "2",
      "2.1",
      "~2.2",
    ]);
    expect(matched(changed({ 1: ["", "Kế hoạch"], 2: ["", "Báo cáo quý"] })).slice(0, 4)).toEqual([
      "1",
      "~1.1",
      "~1.2",
      "1.3",
    ]);
  });

  it("are left to a person where their title stands for nothing missing between their neighbours", () => {
    expect(matched(changed({ 1: ["", "Rà soát"] }))[1]).toBe("noCode");
    expect(matched(changed({ 5: ["", "Kế hoạch"] }))[5]).toBe("noCode");
    expect(matched(changed({ 2: ["", ""] }))[2]).toBe("noCode");
    expect(matched([...whole.slice(0, 3), ["", "Báo cáo quý"], ...whole.slice(3)])[3]).toBe("noCode");
  });

  it("are left to a person where two that are missing bear the title", () => {
    expect(matched([["", "Báo cáo quý"]])).toEqual(["noCode"]);
    expect(matched([whole[0], ["", "Báo cáo quý"]])).toEqual(["1", "noCode"]);
    expect(matched([whole[4], ["", "Báo cáo quý"]])).toEqual(["2", "~2.2"]);
  });

  it("take a criterion once", () => {
    expect(matched([whole[0], whole[1], ["", "Báo cáo quý"], ["", "Báo cáo quý"], whole[3]]).slice(2, 4)).toEqual([
      "~1.2",
      "noCode",
    ]);
  });

  it("[L1] are not placed by their neighbours in a file of another year", () => {
    expect(matched(changed({ 2: ["", "Báo cáo quý"] }), "otherYear")[2]).toBe("noCode");
  });
});

describe("rows with a code", () => {
  it("are the first of several with one code and title, the others are doubled", () => {
    expect(matched([whole[0], whole[1], whole[1], whole[2]])).toEqual(["1", "1.1", "duplicate", "1.2"]);
    expect(matched([whole[0], ["1.1", "Kế hoạch cũ"], whole[1]])).toEqual(["1", "duplicate", "1.1"]);
  });

  it("are not believed where the title is another criterion's", () => {
    expect(matched(changed({ 1: ["1.1", "Kiểm tra"], 3: ["1.9", "x"] }))[1]).toBe("nearerTitle");
    expect(matched(changed({ 3: ["1.9", "Khác hẳn"] }))[3]).toBe("unknownCode");
  });

  it("[L1] need their title too in a file of another year", () => {
    expect(matched(changed({ 1: ["1.1", "Tuyên truyền"] }))[1]).toBe("1.1");
    expect(matched(changed({ 1: ["1.1", "Tuyên truyền"] }), "otherYear")[1]).toBe("otherTitle");
  });
});
