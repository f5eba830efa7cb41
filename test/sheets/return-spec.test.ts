import { criteriaToReturn } from "../../src/domain/appraisal";
import { blankEntry, type Assessment } from "../../src/domain/assessment";
import { rubricRows, type Rubric } from "../../src/domain/rubric";
import { summarize } from "../../src/domain/summarize";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { readReturnRound } from "../../src/sheets/read-return-round";
import { returnRoundName, returnRoundNumbers } from "../../src/sheets/return-names";
import { returnSpec } from "../../src/sheets/return-spec";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { assessed, rubricOf } from "../support/rubric-arbitraries";
import { number } from "../support/sample-assessment";
import { itHolds } from "../support/seeded";
import { blockOf, namedArea, styleAt } from "../support/spec-cells";

function specOf(rubric: Rubric, assessment: Assessment, round = 1): SheetSpec {
  return returnSpec({
    rubric,
    assessment,
    summary: summarize(rubric, assessment),
    unitInfo: { unit: "Xã Hà Bắc", assessmentYear: "2023", recipientBody: "" },
    earlier:
      round === 1
        ? []
        : [{ number: 1, sheetName: "x", criteria: [{ criterionId: "3.3", supplement: "Đã gửi\nbản sao" }] }],
    round,
    date: "22/11/2026",
  });
}

const lowered = (ids: readonly string[]): Assessment =>
  new Map(
    ids.map((id) => [
      id,
      { ...blankEntry, selfScore: number(1), appraisedScore: number(0.5), appraisalNote: `=Thiếu ${id}` },
    ]),
  );

const spec = specOf(haTrung2023, lowered(["1.1", "3.3", "3.5"]), 2);

describe("a return sheet", () => {
  it("[A5] holds values only: a later score or note changes nothing", () => {
    expect(spec.cells.flat().some((cell) => cell !== null && "formula" in cell)).toBe(false);
    expect(spec.protected).toBe(true);
  });

  it("[A5] opens only the unit's column of criterion rows, as text", () => {
    const open = spec.cells.flatMap((row, r) => row.flatMap((_, c) => (styleAt(spec, r, c).unlocked ? [[r, c]] : [])));
    expect(open).toEqual([6, 8, 9].map((row) => [row, 8]));
    expect(styleAt(spec, 6, 8).numberFormat).toBe("@");
  });

  it("[A5] prints on A4 landscape with the header on every page, and no known text is clipped", () => {
    expect(spec.page).toMatchObject({
      orientation: "Landscape",
      fitToWidth: true,
      repeatedRows: { first: 4, last: 4 },
      printArea: { row: 0, column: 0, rowCount: 10, columnCount: 9 },
    });
    expect(spec.rowHeights).toHaveLength(spec.cells.length);
  });

  it("[A6] shows what the unit wrote before, only from the second round on", () => {
    expect(spec.cells[8]?.[7]).toEqual({ text: "Lần 1: Đã gửi\nbản sao" });
    expect(specOf(haTrung2023, lowered(["1.1"])).cells[4]).toHaveLength(8);
  });

  it("leaves out what is not known of the unit", () => {
    expect(spec.cells[2]?.[0]).toEqual({
      text: "Ngày trả lại: 22/11/2026 – Tổng điểm tự đánh giá: 3 – Tổng điểm thẩm định: 1,5 – Đã thẩm định: 3/40 tiêu chí",
    });
  });
});

describe("reading it back", () => {
  const restarting = rubricOf([
    group("I", "Chỉ đạo", 2, [criterion("1", "Kế hoạch", 1, "a"), criterion("2", "Báo cáo", 1, "b")], "I"),
    group("II", "Thể chế", 2, [criterion("1", "Kế hoạch", 1, "c"), criterion("2", "Rà soát", 1, "d")], "II"),
  ]);

  it.each([[["a"]], [["c"]], [["b", "c"]], [["a", "c", "d"]]])(
    "[A6] %j keep their sections where codes restart",
    (ids) => {
      const returned = specOf(restarting, lowered(ids));
      const read = readReturnRound(restarting, blockOf(returned, namedArea(returned, "CCHC_TraLai_1")));
      expect(read).toEqual(ids.map((criterionId) => ({ criterionId, supplement: "" })));
    },
  );

  itHolds("[A6] every returned criterion with what the unit wrote", [assessed], ({ rubric, assessment }) => {
    const titles = new Set(rubricRows(rubric).map(({ node }) => `${node.code} ${node.title.trim()}`));
    if (titles.size < rubricRows(rubric).length) return;
    const returned = specOf(rubric, assessment);
    const block = blockOf(returned, namedArea(returned, "CCHC_TraLai_1"));
    const answered = { values: block.values.map((row, at) => [...row.slice(0, -1), `Trả lời ${at}`]) };
    const expected = criteriaToReturn(rubric, assessment);
    expect(readReturnRound(rubric, answered).map(({ criterionId }) => criterionId)).toEqual(
      expected.map(({ id }) => id),
    );
  });

  it("[A6] rows that are none of the rubric's are nobody's", () => {
    const read = readReturnRound(haTrung2023, {
      values: [
        ["", "Người lập biểu", "", "Nguyễn Văn A"],
        ["1.1", haTrung2023.sections[0]?.children[0]?.title ?? "", "", "Đã gửi"],
      ],
    });
    expect(read).toEqual([{ criterionId: "1.1", supplement: "Đã gửi" }]);
  });
});

it("[A6] rounds are named by number, and other names are none", () => {
  expect(returnRoundName(2)).toBe("CCHC_TraLai_2");
  expect(
    returnRoundNumbers(["CCHC_TraLai_10", "CCHC_TraLai_2", "CCHC_TraLai_0", "CCHC_TraLai_x", "CCHC_PhieuCham", "12"]),
  ).toEqual([2, 10]);
});
