import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import type { RunningExcel } from "./embedded-excel";

/** What people wrote for one criterion, as the cells hold it: "" for a blank. */
export interface Written {
  readonly score: unknown;
  readonly evidence: unknown;
  readonly explanation: unknown;
}

/** The scorecard as a person looks at it, found by the titles of its rows: no product code reads it. */
export interface SheetView {
  readonly sheetName: string;
  /** 1-based rows by criterion id. */
  readonly rows: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<string, Written>;
  /** What `Kiểm tra` says. */
  readonly checks: ReadonlyMap<string, unknown>;
  /** Self score on the total row. */
  readonly total: unknown;
}

const idByTitle = new Map(criteriaOf(haTrung2023).map(({ id, title }) => [title, id]));

export function rowOf({ rows }: SheetView, criterionId: string): number | undefined {
  return rows.get(criterionId);
}

export async function readSheetView(excel: RunningExcel): Promise<SheetView> {
  await excel.idle();
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getRange("A1:I60").load({ values: true }));
    await context.sync();
    const at = ranges.findIndex(({ values }) => values.some(([, title]) => idByTitle.has(String(title))));
    const sheetName = worksheets.items[at]?.name;
    if (sheetName === undefined) throw new Error("no sheet shows the titles of the criteria");
    return viewOf(sheetName, ranges[at]?.values ?? []);
  });
}

function viewOf(sheetName: string, values: readonly (readonly unknown[])[]): SheetView {
  const found = values.flatMap((cells, index) => {
    const id = idByTitle.get(String(cells[1]));
    return id === undefined ? [] : [{ id, row: index + 1, cells }];
  });
  const total = values.find(([code, title]) => `${String(code)}${String(title)}`.includes("TỔNG ĐIỂM"));
  return {
    sheetName,
    rows: new Map(found.map(({ id, row }) => [id, row])),
    written: new Map(
      found.map(({ id, cells }) => [id, { score: entered(cells[3]), evidence: cells[6], explanation: cells[7] }]),
    ),
    checks: new Map(found.map(({ id, cells }) => [id, cells[8]])),
    total: total?.[3],
  };
}

/** A logical value is text to the scorecard (SPEC.md, [S4]): a rebuild writes it as such. */
const entered = (value: unknown): unknown => (typeof value === "boolean" ? String(value).toUpperCase() : value);
