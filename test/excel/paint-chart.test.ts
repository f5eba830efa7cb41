import { consolidate, type ConsolidationInput } from "../../src/domain/consolidation";
import { unitResult } from "../../src/domain/consolidation-unit";
import { rubricRef } from "../../src/domain/rubric";
import { paintSheet } from "../../src/excel/paint";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { defaultGradeThresholds } from "../../src/text/consolidation";
import { onExcel } from "../preview/host/on-excel";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

const excel = onExcel();

function unit(name: string, share: number): ConsolidationInput {
  const file = {
    fileName: `${name}.xlsx`,
    rubricRef: rubricRef(rubric),
    unitInfo: unitInfoOf({ unit: name, assessmentYear: "2023" }),
    assessment: assessmentOf(rubric, ({ maxScore }) => Math.round(maxScore * share * 20) / 20),
    writtenFingerprint: null,
    scoreRecord: null,
    calculatedScores: [],
  };
  return { ok: true, result: unitResult(file, rubric) };
}

function specOf(count: number) {
  const units = Array.from({ length: count }, (_, index) =>
    unit(`Xã ${String(index + 1).padStart(3, "0")}`, 1 - index / 200),
  );
  const settings = { basis: "self", method: "competition", thresholds: defaultGradeThresholds, subject: null } as const;
  return consolidationSpec(consolidate(units, settings), rubric);
}

async function painted(spec: SheetSpec) {
  excel.host.wire.reset();
  await Excel.run(async (context) => {
    paintSheet(context.workbook.worksheets.add(), spec);
    await context.sync();
  });
  const { snapshot, extras } = await excel.running.save();
  const id = snapshot.sheetOrder.at(-1) ?? "";
  const { actions } = excel.host.wire.totals;
  return { charts: extras.sheets[id]?.charts ?? [], cells: snapshot.sheets[id]?.cellData, actions };
}

test("[K11] the sheet of the authority has native charts of totals, sections and grades", async () => {
  const { charts, cells } = await painted(specOf(3));
  const shown = charts.map(({ type, title, series: [series] }) => {
    const area = series?.values?.area ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    const categories = series?.categories?.area ?? area;
    const read = ({ row, column, rowCount, columnCount }: typeof area) =>
      Array.from(
        { length: rowCount * columnCount },
        (_, index) => cells?.[row + Math.floor(index / columnCount)]?.[column + (index % columnCount)]?.v,
      );
    return { type, title: title.text, values: read(area), categories: read(categories) };
  });
  expect(shown).toEqual([
    {
      type: "BarClustered",
      title: "Điểm tự đánh giá của 3 đơn vị",
      values: expect.arrayContaining([100]) as unknown,
      categories: ["Xã 001", "Xã 002", "Xã 003"],
    },
    {
      type: "BarClustered",
      title: "Tỷ lệ đạt trung bình theo lĩnh vực",
      values: rubric.sections.map(() => expect.any(Number) as unknown),
      categories: rubric.sections.map(({ code, title }) => `${code}. ${title}`),
    },
    {
      type: "ColumnClustered",
      title: "Số đơn vị theo xếp loại",
      values: [3, 0, 0, 0, 0, 0],
      categories: ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu", "Chưa xếp loại"],
    },
  ]);
});

test("[K11] a chart is looked at as it was asked for: bars from 0, values beside them, the first on top", async () => {
  const { charts } = await painted(specOf(3));
  expect(charts[0]).toMatchObject({
    name: "Biểu đồ tổng điểm",
    legend: { visible: false },
    gapWidth: 40,
    series: [{ name: { text: "Điểm tự đánh giá" }, labels: true, fill: "#1F4E79" }],
    categoryAxis: { visible: true, reversed: true },
    valueAxis: { visible: false, minimum: 0, maximum: 112.5, gridlines: false },
  });
  expect(charts[2]?.categoryAxis.reversed).toBe(false);
});

test("[K11] of many units the chart of totals shows the first twenty-five and says so", async () => {
  const { charts } = await painted(specOf(45));
  expect(charts[0]?.title.text).toBe("Điểm tự đánh giá: 25 đơn vị đứng đầu trong 45 đơn vị được xếp hạng");
  expect(charts[0]?.series[0]?.values?.area.rowCount).toBe(25);
});

test("a chart costs less than fifty requests, however many bars it has", async () => {
  const cost = async (spec: SheetSpec) => {
    const { actions } = await painted(spec);
    return actions - (await painted({ ...spec, charts: [] })).actions;
  };
  expect(await cost(specOf(3))).toBeLessThanOrEqual(3 * 45);
  expect(await cost(specOf(45))).toBeLessThanOrEqual(3 * 45);
});

test("charts cover cells of their own: nothing is written under them, and they do not overlap", () => {
  for (const count of [1, 3, 45]) {
    const { charts = [], cells } = specOf(count);
    const covered = charts.flatMap(({ place }) =>
      Array.from({ length: place.rowCount * place.columnCount }, (_, index) => {
        const [row, column] = [
          place.row + Math.floor(index / place.columnCount),
          place.column + (index % place.columnCount),
        ];
        expect(cells[row]?.[column]).toBeNull();
        return `${row},${column}`;
      }),
    );
    expect(new Set(covered).size).toBe(covered.length);
  }
});
