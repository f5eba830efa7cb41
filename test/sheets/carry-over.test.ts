import { blankEntry, type Assessment } from "../../src/domain/assessment";
import { withCarriedOver, type CarryOverOptions, type CarryOverPlan } from "../../src/domain/carry-over";
import { criteriaOf, type Rubric } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { carryOver } from "../../src/sheets/carry-over";
import { noticeLegacyBlock } from "../../src/sheets/carry-over-table";
import { factsOf, paintedSheet } from "../support/damaged-sheet";
import { assessed, rubricOf } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";

const everything: CarryOverOptions = { fields: new Set(["explanation", "evidence", "selfScore"]), overwrite: false };
const nothing: Assessment = new Map();

function planOf(
  values: readonly (readonly unknown[])[],
  { rubric = haTrung2023, current = nothing, options = everything } = {},
): CarryOverPlan {
  const plan = carryOver([{ values }], rubric, current, options);
  if (!plan) throw new Error("no table was found");
  return plan;
}

const afterOf = ({ changes }: CarryOverPlan) =>
  Object.fromEntries(changes.map(({ criterionId, field, after }) => [`${criterionId} ${field}`, after]));

describe("our own file of last year", () => {
  const lastYear = factsOf(paintedSheet(haTrung2023, sampleAssessment));

  it("brings over every score and explanation", () => {
    const plan = carryOver([lastYear], haTrung2023, nothing, everything);
    expect(withCarriedOver(nothing, plan?.changes ?? [])).toEqual(sampleAssessment);
    expect(plan).toMatchObject({ kept: [], refused: [], unmatched: [], withoutSource: [], legacyFont: null });
  });

  it("brings over only what is wanted", () => {
    const plan = planOf(lastYear.values, { options: { fields: new Set(["explanation"]), overwrite: false } });
    expect(afterOf(plan)).toEqual({
      "5.4 explanation": "Trong năm xã có 01 công chức bị kỷ luật mức khiển trách",
    });
  });

  it("shows what would replace something, and replaces it only when told to", () => {
    const current: Assessment = new Map([
      [
        "5.4",
        {
          selfScore: { kind: "number", value: 3 },
          appraisedScore: { kind: "blank" },
          evidence: "",
          explanation: "Đã sửa",
          appraisalNote: "",
        },
      ],
    ]);
    const after = "Trong năm xã có 01 công chức bị kỷ luật mức khiển trách";
    const change = { criterionId: "5.4", field: "explanation", before: "Đã sửa", after };
    expect(planOf(lastYear.values, { current }).kept).toEqual([change]);
    const overwriting = planOf(lastYear.values, { current, options: { ...everything, overwrite: true } });
    expect(overwriting.kept).toEqual([]);
    expect(overwriting.changes).toContainEqual(change);
    expect(overwriting.changes.some(({ criterionId, field }) => criterionId === "5.4" && field === "selfScore")).toBe(
      false,
    );
  });

  itHolds(
    "brings nothing new the second time",
    [assessed],
    ({ rubric, assessment }) => {
      const old = factsOf(paintedSheet(rubric, assessment));
      const first = carryOver([old], rubric, nothing, everything);
      const current = withCarriedOver(nothing, first?.changes ?? []);
      const again = carryOver([old], rubric, current, { ...everything, overwrite: true });
      expect(again?.changes ?? []).toEqual([]);
    },
    60,
  );
});

describe("a table made by hand", () => {
  it("is read with columns in any order, two header rows, Roman sections and numbered columns", () => {
    const plan = planOf([
      ["UBND XÃ HÀ BẮC"],
      ["BẢNG TỰ CHẤM ĐIỂM NĂM 2022"],
      ["TT", "Nội dung", "Điểm", "", "Lý do trừ điểm", "Minh chứng"],
      ["", "", "Tối đa", "Tự chấm", "", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["I", "Công tác chỉ đạo, điều hành CCHC", 17, 15, "", ""],
      [1, "Xây dựng kế hoạch CCHC hằng năm", 4, "3,5", "Ban hành chậm", "KH 12/KH-UBND"],
      [5, "Sáng kiến trong cải cách hành chính", 2, 0, "Không có sáng kiến", ""],
      ["II", "Cải cách thể chế", 11, 11, "", ""],
      [1, "Triển khai văn bản quy phạm pháp luật tại địa phương", 1, 1, "", "QĐ 5/QĐ-UBND"],
      ["", "Tổng cộng", 100, 26, "", ""],
      ["", "Người lập biểu", "", "", "", ""],
    ]);
    expect(afterOf(plan)).toEqual({
      "1.1 explanation": "Ban hành chậm",
      "1.1 evidence": "KH 12/KH-UBND",
      "1.1 selfScore": 3.5,
      "1.5 explanation": "Không có sáng kiến",
      "1.5 selfScore": 0,
      "2.1 evidence": "QĐ 5/QĐ-UBND",
      "2.1 selfScore": 1,
    });
    expect(plan.unmatched).toEqual([]);
    expect(plan.withoutSource).toHaveLength(37);
  });

  it.each<[string, readonly string[]]>([
    ["capitals without accents", ["STT", "TIEU CHI", "GIAI TRINH"]],
    ["decomposed letters", ["STT", "Tiêu chí".normalize("NFD"), "Giải trình".normalize("NFD")]],
    ["another order", ["Giải trình", "Tiêu chí", "STT"]],
    ["words that go on", ["Số TT", "Nội dung đánh giá của xã", "Giải trình (nếu có)"]],
  ])("is recognised by headers in %s", (_, headers) => {
    const cells = ["7.2", "Ứng dụng công nghệ thông tin tại đơn vị", "Thiếu máy"];
    const row = headers[0] === "Giải trình" ? [...cells].reverse() : cells;
    expect(afterOf(planOf([headers, row]))).toEqual({ "7.2 explanation": "Thiếu máy" });
  });

  it("may have code and title in one cell", () => {
    const plan = planOf([
      ["Tiêu chí", "Điểm tối đa", "Giải trình"],
      ["1.5. Sáng kiến trong cải cách hành chính", 2, "Không có"],
    ]);
    expect(afterOf(plan)).toEqual({ "1.5 explanation": "Không có" });
  });

  it("does not match by title alone, nor by code alone, and reports both", () => {
    const plan = planOf([
      ["STT", "Tiêu chí", "Điểm tối đa", "Giải trình"],
      ["7.3", "Ứng dụng công nghệ thông tin", 3, "a"],
      ["7.2", "Ứng dụng công nghệ thông tin", 2.5, "b"],
      ["", "Công khai TTHC", 2, "c"],
      ["9.9", "Tiêu chí mới", 2, "d"],
      ["1.3", "Xử lý đơn thư", 2, "e"],
      ["1.4", "Công tác tuyên truyền về CCHC", 1, "f"],
    ]);
    expect(afterOf(plan)).toEqual({ "1.4 explanation": "f" });
    expect(plan.unmatched.map(({ code, reason, candidates }) => [code, reason, candidates])).toEqual([
      ["7.3", "nearerTitle", ["7.3", "7.1", "7.2"]],
      ["7.2", "nearerTitle", ["7.2", "7.1"]],
      ["", "noCode", ["3.2"]],
      ["9.9", "unknownCode", []],
      ["1.3", "otherTitle", ["1.3"]],
    ]);
  });

  it("tells 1.1 from 1.10 by the title where codes became numbers", () => {
    const titles = [
      "Kế hoạch",
      "Báo cáo",
      "Kiểm tra",
      "Tuyên truyền",
      "Sáng kiến",
      "Nhiệm vụ",
      "Chỉ tiêu",
      "Đối thoại",
      "Khảo sát",
      "Thi đua",
    ];
    const rubric: Rubric = rubricOf([
      group(
        "1",
        "Chỉ đạo",
        10,
        titles.map((title, index) => criterion(`1.${index + 1}`, `${title} cải cách`, 1)),
      ),
    ]);
    const plan = planOf(
      [
        ["STT", "Tiêu chí", "Giải trình"],
        [1.1, "Kế hoạch cải cách", "một"],
        [1.1, "Thi đua cải cách", "mười"],
      ],
      { rubric },
    );
    expect(afterOf(plan)).toEqual({ "1.1 explanation": "một", "1.10 explanation": "mười" });
  });

  it("refuses scores that are none, and scores of another maximum", () => {
    const plan = planOf([
      ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự đánh giá"],
      ["1.1", "Xây dựng Kế hoạch CCHC hằng năm", 4, "tốt"],
      ["1.2", "Thực hiện công tác báo cáo định kỳ", 5, 4],
      ["1.3", "Công tác tự kiểm tra, giám sát CCHC tại địa phương", "2 điểm", "2/2"],
    ]);
    expect(afterOf(plan)).toEqual({ "1.3 selfScore": 2 });
    expect(plan.refused).toEqual([
      { criterionId: "1.1", found: "tốt", reason: "notAScore" },
      { criterionId: "1.2", found: "4", reason: "maxDiffers" },
    ]);
  });
});

describe("a file", () => {
  const notes = { values: [["Sổ công văn"], ["Số", "Ngày"]] };

  it("may have the table on any of its sheets", () => {
    const old = factsOf(paintedSheet(haTrung2023, sampleAssessment));
    expect(carryOver([notes, old], haTrung2023, nothing, everything)?.withoutSource).toEqual([]);
  });

  it("without a table brings nothing", () => {
    expect(carryOver([notes, { values: [] }], haTrung2023, nothing, everything)).toBeNull();
  });

  it("of another rubric is told from one of this", () => {
    const table = [
      ["STT", "Tiêu chí", "Giải trình"],
      ["1", "Chuyển đổi số", "x"],
    ];
    expect(carryOver([{ values: table }], haTrung2023, nothing, everything)).toBeNull();
  });

  it("in a font from before Unicode is noticed", () => {
    expect(
      noticeLegacyBlock({
        values: [
          ["STT", 1],
          ["", "C«ng t¸c chØ ®¹o, ®iÒu hµnh"],
        ],
      }),
    ).toBe("tcvn3");
    const plan = planOf([
      ["STT", "Tiêu chí", "Giải trình"],
      ["3.2", "Công khai TTHC", "Coâng khai chöa ñaày ñuû"],
    ]);
    expect(plan.legacyFont).toBe("vni");
  });
});

it("never brings over an appraised score or an appraisal note", () => {
  const appraised: Assessment = new Map(
    criteriaOf(haTrung2023).map(({ id }) => [
      id,
      { ...blankEntry, appraisedScore: { kind: "number", value: 1 }, appraisalNote: "Không đủ hồ sơ" },
    ]),
  );
  const old = factsOf(paintedSheet(haTrung2023, appraised));
  expect(carryOver([old], haTrung2023, nothing, everything)?.changes).toEqual([]);
});
