import { criteriaOf, rubricRows, type Rubric } from "../../src/domain/rubric";
import { cellOf, scorecardRow } from "../../src/sheets/scorecard-layout";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { assessed, wideRubric } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";
import { namedArea } from "../support/spec-cells";

const specOf = (rubric: Rubric) => scorecardSpec(rubric, { infoSheetName: "Thông tin" });
const spec = scorecardSpec(haTrung2023, { assessment: sampleAssessment, infoSheetName: "Thông tin (2)" });
const cell = (row: number, column: number) => spec.cells[row]?.[column];

describe("the scorecard", () => {
  it("[W3] has the ten headers of the contract in one row", () => {
    expect(spec.cells[3]).toEqual(
      [
        "STT",
        "Lĩnh vực / Tiêu chí",
        "Điểm tối đa",
        "Điểm tự đánh giá",
        "Điểm thẩm định",
        "Chênh lệch",
        "Tài liệu kiểm chứng",
        "Giải trình",
        "Kiểm tra",
        "Ý kiến thẩm định",
      ].map((text) => ({ text })),
    );
    expect(spec.frozenRows).toBe(4);
  });

  it("[W1] has the rubric's rows in order, then the total row, and no blank row", () => {
    const codes = spec.cells.slice(4, -1).map(([code]) => code);
    expect(codes).toEqual(rubricRows(haTrung2023).map(({ node }) => ({ text: node.code })));
    expect(spec.cells.at(-1)?.[1]).toEqual({ text: "TỔNG ĐIỂM" });
    expect(spec.cells.every((row) => row.length === 10 && row.some((content) => content !== null))).toBe(true);
  });

  it("[R6] has numbers for the maxima of criteria and formulas for all others", () => {
    rubricRows(haTrung2023).forEach(({ node }, at) => {
      const max = cell(4 + at, 2);
      if (node.kind === "criterion") expect(max).toEqual({ number: node.maxScore });
      else expect(max).toHaveProperty("formula");
    });
  });

  it("[W9] takes unit and year from the sheet it is told, by their labels", () => {
    const subtitle = JSON.stringify(cell(1, 0));
    expect(subtitle).toContain("'Thông tin (2)'!$A$1:$B$60");
    expect(subtitle).toContain("Đơn vị");
    expect(subtitle).toContain("Năm đánh giá");
  });

  it("writes the entries of an assessment", () => {
    const { row, column } = cellOf(haTrung2023, "5.4", "explanation");
    expect(cell(row, column)).toEqual({ text: "Trong năm xã có 01 công chức bị kỷ luật mức khiển trách" });
    expect(cell(row, 3)).toEqual({ number: 3 });
    expect(cell(row, 4)).toBeNull();
  });

  it("[W2] defines the names of the contract", () => {
    expect(spec.names).toHaveLength(11);
    expect(spec.names).toContainEqual({ name: "CCHC_BoTieuChi", constant: "thanh-hoa.ha-trung.2023@1" });
    const rows = { row: 4, rowCount: 47 };
    expect(namedArea(spec, "CCHC_PhieuCham")).toEqual({ ...rows, column: 0, columnCount: 10 });
    expect(namedArea(spec, "CCHC_ToiDa")).toEqual({ ...rows, column: 2, columnCount: 1 });
    expect(namedArea(spec, "CCHC_TuCham")).toEqual({ ...rows, column: 3, columnCount: 1 });
    expect(namedArea(spec, "CCHC_ThamDinh")).toEqual({ ...rows, column: 4, columnCount: 1 });
    const onTotalRow = ["TongToiDa", "TongTuCham", "TongThamDinh", "SoLoi", "CanhBao", "ChuaCham"];
    expect(onTotalRow.map((name) => namedArea(spec, `CCHC_${name}`))).toEqual(
      [2, 3, 4, 6, 7, 8].map((column) => ({ row: 51, rowCount: 1, column, columnCount: 1 })),
    );
  });

  it("selects the first cell to fill in", () => expect(spec.firstCell).toEqual({ row: 5, column: 3 }));
});

describe("places", () => {
  it("follow from the rubric's order", () => {
    expect(scorecardRow(haTrung2023, "1.1")).toBe(5);
    expect(cellOf(haTrung2023, "7.7", "selfScore")).toEqual({ row: 50, column: 3 });
  });

  it("are refused for what is no criterion", () => {
    expect(() => scorecardRow(haTrung2023, "1")).toThrow(RangeError);
    expect(() => scorecardRow(haTrung2023, "9.9")).toThrow("9.9");
  });
});

describe("text from data", () => {
  const formulas = ({ cells }: SheetSpec) =>
    cells.map((row) => row.map((one) => one !== null && "formula" in one && one.formula));

  itHolds("[W5] never becomes or changes a formula", [assessed], ({ rubric, assessment }) => {
    const plain = { ...rubric, sections: rubric.sections.map((section) => withPlainTitles(section)) };
    const hostile = scorecardSpec(rubric, { assessment, infoSheetName: "Thông tin" });
    expect(formulas(hostile)).toEqual(formulas(specOf(plain)));
  });

  it.each(["=1+1", "+A1", "-x", "@x", "1.10", "TRUE"])("[W5] %s stays text in every column", (text) => {
    const entry = {
      selfScore: { kind: "text", text },
      appraisedScore: { kind: "text", text },
      evidence: text,
      explanation: text,
      appraisalNote: text,
    } as const;
    const rubric = { ...haTrung2023, sections: [{ ...haTrung2023.sections[0]!, title: text }] };
    const { cells } = scorecardSpec(rubric, { assessment: new Map([["1.1", entry]]), infoSheetName: "Thông tin" });
    expect(cells[4]?.[1]).toEqual({ text });
    for (const column of [3, 4, 6, 7, 9]) expect(cells[5]?.[column]).toEqual({ text });
  });
});

describe("cost", () => {
  const sizes = ({ styles, validations, highlights, merges, names }: SheetSpec) =>
    [styles, validations, highlights, merges, names].map((list) => list?.length);

  it("[W7] is the same for 40, 400 and 4,000 criteria", () => {
    const small = sizes(specOf(haTrung2023));
    expect(sizes(specOf(wideRubric(40, 10)))).toEqual(small);
    const large = wideRubric(400, 10);
    expect(criteriaOf(large)).toHaveLength(4000);
    expect(sizes(specOf(large))).toEqual(small);
  });

  it("[W7] of all cells together is below 30 KB for the rubric of 40 criteria", () => {
    const contents = spec.cells.map((row) =>
      row.map((one) => (one === null ? "" : "text" in one ? one.text : "number" in one ? one.number : one.formula)),
    );
    // The wire carries the cells as JSON inside JSON, in UTF-8.
    expect(new TextEncoder().encode(JSON.stringify(JSON.stringify(contents))).length).toBeLessThan(30_000);
  });
});

function withPlainTitles<Node extends Rubric["sections"][number]>(node: Node): Node {
  const children = node.children.map((child) =>
    child.kind === "group" ? withPlainTitles(child) : { ...child, title: "x" },
  );
  return { ...node, title: "x", children };
}
