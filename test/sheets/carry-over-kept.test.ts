import { blankEntry, type Assessment } from "../../src/domain/assessment";
import type { CarriedField } from "../../src/domain/carry-over";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { carryOver } from "../../src/sheets/carry-over";
import { number } from "../support/sample-assessment";

const title = haTrung2023.sections[0]?.children[0]?.title ?? "";
const header = ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự đánh giá", "Giải trình"];
const all: readonly CarriedField[] = ["explanation", "evidence", "selfScore"];

/** What a table with one row for criterion 1.1 (4 points) would bring to what stands here. */
function planOf(row: readonly unknown[], here: Partial<typeof blankEntry> = {}, overwrite = false, types?: string[][]) {
  const current: Assessment = new Map([["1.1", { ...blankEntry, ...here }]]);
  const values = [header, ["1.1", title, ...row]];
  const block = types === undefined ? { values } : { values, valueTypes: types };
  const plan = carryOver([block], haTrung2023, current, { fields: new Set(all), overwrite });
  if (!plan) throw new Error("the table is found");
  return plan;
}

describe("[L3] what stands in a cell already", () => {
  it("is kept unless overwriting was asked for, a score as well as a note", () => {
    const here = { selfScore: number(3), explanation: "Đã sửa" };
    const kept = planOf([4, 2, "Chậm hạn"], here);
    expect(kept.changes).toEqual([]);
    expect(kept.kept.map(({ field }) => field)).toEqual(["explanation", "selfScore"]);
    const overwriting = planOf([4, 2, "Chậm hạn"], here, true);
    expect(overwriting.changes.map(({ field }) => field)).toEqual(["explanation", "selfScore"]);
    expect(overwriting.kept).toEqual([]);
  });

  it("is nothing new where it says the same, spaces aside", () => {
    const plan = planOf([4, "2,0", " Chậm hạn "], { selfScore: number(2), explanation: "Chậm hạn " }, true);
    expect(plan).toMatchObject({ changes: [], kept: [], refused: [] });
  });

  it("is filled where it is blank or only spaces", () => {
    const plan = planOf([4, 2, "Chậm hạn"], { explanation: " " });
    expect(plan.changes.map(({ field }) => field)).toEqual(["explanation", "selfScore"]);
  });
});

describe("[L5] a score", () => {
  it.each<[string, readonly unknown[], object]>([
    ["of another maximum", [5, 2, ""], { found: "2", reason: "maxDiffers" }],
    ["above the maximum", [4, 9, ""], { found: "9", reason: "notAScore" }],
    ["that is a doubtful text", [4, "2/5", ""], { found: "2/5", reason: "notAScore" }],
  ])("%s is refused", (_, row, refused) => {
    expect(planOf(row).refused).toEqual([{ criterionId: "1.1", ...refused }]);
    expect(planOf(row).changes).toEqual([]);
  });

  it("that is an error value is refused, a blank one says nothing", () => {
    const types = [header.map(() => "String"), ["String", "String", "Double", "Error", "Empty"]];
    expect(planOf([4, "#N/A", ""], {}, false, types).refused).toEqual([
      { criterionId: "1.1", found: "#N/A", reason: "notAScore" },
    ]);
    expect(planOf([4, "", "Chậm"])).toMatchObject({ refused: [], changes: [{ field: "explanation" }] });
  });

  it("comes over from a table whose maximum cannot be read", () => {
    expect(planOf(["", 2, ""]).changes).toEqual([
      { criterionId: "1.1", field: "selfScore", before: { kind: "blank" }, after: 2 },
    ]);
  });
});

it("[L1] the sheet with the most rows of the rubric is taken", () => {
  const one = { values: [header, ["1.1", title, 4, 1, ""]] };
  const second = haTrung2023.sections[0]?.children[1]?.title ?? "";
  const two = { values: [header, ["1.1", title, 4, 2, ""], ["1.2", second, 4, 3, ""]] };
  const options = { fields: new Set(all), overwrite: false };
  for (const sheets of [
    [one, two],
    [two, one],
  ]) {
    expect(carryOver(sheets, haTrung2023, new Map(), options)?.sheetIndex).toBe(sheets.indexOf(two));
  }
});

it("[L1] rows that are nobody's are told when they say something, and are no loss otherwise", () => {
  const values = [
    header,
    ["1.1", title, 4, 1, ""],
    ["9.9", "Tiêu chí cũ", 2, 1, ""],
    ["9.8", "Không chấm", 2, "", ""],
    ["9.7", "Chỉ giải trình", 2, "", "Vì"],
    ["", "Người lập biểu", "", "", ""],
  ];
  const plan = carryOver([{ values }], haTrung2023, new Map(), { fields: new Set(all), overwrite: false });
  expect(plan?.unmatched.map(({ code, reason }) => [code, reason])).toEqual([
    ["9.9", "unknownCode"],
    ["9.7", "unknownCode"],
  ]);
});
