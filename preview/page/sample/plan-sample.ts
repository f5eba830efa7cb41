import type { Area } from "../../engine/area";
import type { Sample } from "./read-sample";

/** What the page can see of the workbook: the contract's names, headers and labels, nothing of the add-in's code. */
export interface WorkbookView {
  readonly sheets: readonly SheetView[];
  /** The cells of the name CCHC_PhieuCham; null when there is no such name. */
  readonly scorecard: (Area & { readonly sheet: string }) | null;
}

export interface SheetView {
  readonly name: string;
  /** From A1 on; empty cells are null. */
  readonly values: readonly (readonly unknown[])[];
}

export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export type SamplePlan =
  | { readonly ok: true; readonly edits: readonly CellEdit[]; readonly scores: number }
  | { readonly ok: false; readonly problem: SampleProblem };

export type SampleProblem =
  | { readonly code: "noScorecard" }
  | { readonly code: "noColumn"; readonly header: string }
  | { readonly code: "otherRubric"; readonly missing: readonly string[] }
  | { readonly code: "noUnitInfo" };

const headers = { code: "STT", selfScore: "Điểm tự đánh giá", explanation: "Giải trình" } as const;

/** Which cells to fill in; all of them or none: a scorecard of another rubric is left alone. */
export function planSample(workbook: WorkbookView, sample: Sample): SamplePlan {
  const scores = planScores(workbook, sample);
  if (!scores.ok) return scores;
  const unitInfo = planUnitInfo(workbook, sample);
  if (unitInfo === null) return { ok: false, problem: { code: "noUnitInfo" } };
  return { ok: true, edits: [...scores.edits, ...unitInfo], scores: scores.scores };
}

function planScores({ sheets, scorecard }: WorkbookView, { entries }: Sample): SamplePlan {
  const sheet = sheets.find(({ name }) => name === scorecard?.sheet);
  if (!scorecard || !sheet) return { ok: false, problem: { code: "noScorecard" } };
  const titles = sheet.values[scorecard.row - 1] ?? [];
  const missingHeader = Object.values(headers).find((header) => !titles.includes(header));
  if (missingHeader) return { ok: false, problem: { code: "noColumn", header: missingHeader } };
  const column = (header: string) => titles.indexOf(header);
  const rows = rowsByCode(sheet, scorecard, column(headers.code));
  const missing = entries.filter(({ code }) => !rows.has(code)).map(({ code }) => code);
  if (missing.length > 0) return { ok: false, problem: { code: "otherRubric", missing } };
  const edits = entries.flatMap(({ code, selfScore, explanation }) => {
    const place = { sheet: sheet.name, row: rows.get(code) ?? 0 };
    return [
      { ...place, column: column(headers.selfScore), value: selfScore },
      ...(explanation === "" ? [] : [{ ...place, column: column(headers.explanation), value: explanation }]),
    ];
  });
  return { ok: true, edits, scores: entries.length };
}

function rowsByCode(sheet: SheetView, scorecard: Area, codeColumn: number): ReadonlyMap<string, number> {
  const rows = Array.from({ length: scorecard.rowCount }, (_, index) => scorecard.row + index);
  return new Map(
    rows.flatMap((row) => {
      const code = sheet.values[row]?.[codeColumn];
      return typeof code === "string" ? [[code, row] as const] : [];
    }),
  );
}

/** The sheet that holds the labels is found by the labels; each value stands in the next column. */
function planUnitInfo({ sheets }: WorkbookView, { unitInfo }: Sample): readonly CellEdit[] | null {
  for (const sheet of sheets) {
    const edits = [...unitInfo].flatMap(([label, value]) => {
      const place = beside(sheet, label);
      return place ? [{ sheet: sheet.name, value, ...place }] : [];
    });
    if (edits.length === unitInfo.size) return edits;
  }
  return null;
}

function beside(sheet: SheetView, label: string): { readonly row: number; readonly column: number } | null {
  for (const [row, cells] of sheet.values.entries()) {
    const column = cells.indexOf(label);
    if (column >= 0) return { row, column: column + 1 };
  }
  return null;
}
