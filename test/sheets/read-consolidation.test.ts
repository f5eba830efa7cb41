import type { ConsolidationSettings } from "../../src/domain/consolidation";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import type { CellBlock } from "../../src/sheets/cell-block";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { isConsolidationHeading, readRankingSettings } from "../../src/sheets/read-consolidation";
import { consolidationOf, sampleSettings } from "../support/sample-consolidation";
import { blockOf, namedArea } from "../support/spec-cells";

function sheetOf(changes: Partial<ConsolidationSettings> = {}) {
  const spec = consolidationSpec(consolidationOf(3, changes), rubric);
  const block = (name: string) => blockOf(spec, namedArea(spec, name));
  return { heading: block("CCHC_TongHopTieuDe"), grades: block("CCHC_XepLoai") };
}

const { heading, grades } = sheetOf();
const withCell = ({ values }: CellBlock, row: number, column: number, value: unknown): CellBlock => ({
  values: values.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell))),
});

describe("[K8] a sheet is replaced only", () => {
  it("while its heading is that of a consolidation", () => {
    expect(isConsolidationHeading(heading)).toBe(true);
  });

  it.each<[string, CellBlock]>([
    ["with another title", withCell(heading, 0, 0, "DANH SÁCH CÁN BỘ")],
    ["with a header that is gone", withCell(heading, 2, 1, "Họ tên")],
    ["with nothing in it", { values: [] }],
    ["with a title alone", { values: heading.values.slice(0, 1) }],
  ])("not %s", (_, block) => {
    expect(isConsolidationHeading(block)).toBe(false);
  });
});

describe("[K10] the settings a sheet was made with", () => {
  it.each([
    { basis: "self", method: "competition" },
    { basis: "self", method: "dense" },
    { basis: "appraised", method: "competition" },
    { basis: "appraised", method: "dense" },
  ] as const)("%j are read from its subtitle, the thresholds from its table of grades", (rule) => {
    const sheet = sheetOf(rule);
    expect(readRankingSettings(sheet.heading, sheet.grades)).toEqual({
      ...rule,
      thresholds: sampleSettings.thresholds,
    });
  });

  it("are those that stand there by now", () => {
    const [first] = sampleSettings.thresholds;
    const changed = readRankingSettings(heading, withCell(withCell(grades, 0, 1, 0.925), 0, 0, "Rất tốt"));
    expect(changed?.thresholds[0]).toEqual({ name: "Rất tốt", from: 92.5 });
    expect(first?.from).not.toBe(92.5);
  });

  it("have no thresholds where there is no table of grades", () => {
    expect(readRankingSettings(heading, undefined)?.thresholds).toEqual([]);
  });

  it("cannot be read from another subtitle, nor from thresholds that are none", () => {
    expect(readRankingSettings(withCell(heading, 1, 0, "Năm 2023"), grades)).toBeNull();
    expect(readRankingSettings(withCell(heading, 1, 0, 2023), grades)).toBeNull();
    expect(readRankingSettings(heading, withCell(grades, 0, 1, "90 %"))).toBeNull();
    expect(readRankingSettings(heading, withCell(grades, 0, 1, 90))).toBeNull();
  });
});
