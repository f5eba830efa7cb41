import { finalizationFields, type FinalizationRecord } from "../../src/domain/finalization";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { summarize } from "../../src/domain/summarize";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { recordEdit, selfScoreEdit, traceEdit, type PlacedBlock } from "../../src/sheets/finalization-edit";
import { finalizedRecord, reopenedRecord } from "../../src/sheets/finalization-record";
import { readFinalizationRecord } from "../../src/sheets/read-finalization";
import { scorecardRow } from "../../src/sheets/scorecard-layout";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { CellEdit } from "../../src/sheets/sheet-edit";
import { defaultUnitInfo, unitInfoSpec } from "../../src/sheets/unit-info-spec";
import { assessmentOf } from "../support/sample-assessment";
import { blockOf, namedArea } from "../support/spec-cells";

const assessment = assessmentOf(rubric, ({ maxScore }) => maxScore);
const subject = { rubric, unit: "Xã Hà Bắc", year: "2023", assessment };
const draft = Object.fromEntries(finalizationFields.map((field) => [field, ""])) as FinalizationRecord;
const at = "05/12/2023 14:30";
const record = finalizedRecord(draft, subject, summarize(rubric, assessment), { by: " Nguyễn Văn A ", at });

/** `Thông tin` as it is made now, moved two columns to the right; or without the rows of finalizing, as it was once. */
const spec = unitInfoSpec(defaultUnitInfo(rubric));
const named = namedArea(spec, "CCHC_ThongTin");
const placed = (rowCount: number): PlacedBlock => ({
  ...blockOf(spec, { ...named, rowCount }),
  sheetName: "Thông tin (2)",
  row: named.row,
  column: 2,
});
const unitBlock = placed(named.rowCount);
const olderBlock = placed(named.rowCount - finalizationFields.length);

/** The block, and what stands below it, once the edits are in. */
function edited({ values, row, column }: PlacedBlock, edits: readonly CellEdit[]) {
  const after = [...values, ...Array.from({ length: 12 }, () => ["", ""])].map((cells) => [...cells]);
  for (const edit of edits) {
    const cells = after[edit.row - row];
    if (cells && "text" in edit) cells[edit.column - column] = edit.text;
  }
  return { values: after };
}

describe("what finalizing writes", () => {
  it("[F1] is fingerprint, name, time, total, all self scores and a line in the trace", () => {
    expect(record).toMatchObject({
      fingerprint: fingerprintOf(subject),
      finalizedBy: "Nguyễn Văn A",
      finalizedAt: at,
      finalizedTotal: "100",
      trace: `05/12/2023 14:30 – Chốt điểm – Nguyễn Văn A – ${record.fingerprint}`,
    });
    expect(record.scoreRecord).toMatch(/^1\.1: 4; 1\.2: /);
  });

  it("[F4] is emptied by reopening, but for the trace, which keeps the fingerprint that was given up", () => {
    const reopened = reopenedRecord(record, { by: "", at: "06/12/2023 08:00" });
    expect(reopened).toEqual({
      ...draft,
      trace: `${record.trace}\n06/12/2023 08:00 – Mở chốt – ${record.fingerprint}`,
    });
  });

  it("[F1] goes into its cells, which the names point at", () => {
    const { sheet, names } = recordEdit(unitBlock, record, 40);
    expect(readFinalizationRecord(edited(unitBlock, sheet.cells))).toEqual(record);
    expect(sheet.sheetName).toBe("Thông tin (2)");
    expect(sheet.newRows).toBeUndefined();
    expect(new Set(sheet.cells.map(({ column }) => column))).toEqual(new Set([3]));
    const row = named.row + named.rowCount - finalizationFields.length + 1;
    expect(Object.fromEntries(names)).toEqual({
      CCHC_MaDoiChieu: `='Thông tin (2)'!$D$${row}`,
      CCHC_DiemChot: `='Thông tin (2)'!$D$${row + 4}`,
    });
  });

  it("[W11] makes the rows of long texts higher", () => {
    const [fingerprint, , , , scores] = recordEdit(unitBlock, record, 40).sheet.cells;
    expect(scores?.height).toBeGreaterThan(2 * (fingerprint?.height ?? 0));
  });

  it("[F8] gets rows of its own below everything on a sheet made before", () => {
    const firstFree = named.row + olderBlock.values.length + 3;
    const { sheet, names } = recordEdit(olderBlock, record, firstFree);
    expect(readFinalizationRecord(edited(olderBlock, sheet.cells))).toEqual(record);
    const newRows = { row: firstFree, rowCount: finalizationFields.length, column: 2, columnCount: 3 };
    expect(sheet.newRows).toMatchObject({
      area: newRows,
      like: { ...newRows, row: named.row + olderBlock.values.length - 1, rowCount: 1 },
      values: { ...newRows, column: 3, columnCount: 1 },
    });
    const hints = sheet.cells.filter(({ column }) => column === 4);
    expect(hints.map(({ row }) => row)).toEqual(finalizationFields.map((_, index) => firstFree + index));
    expect(names.get("CCHC_MaDoiChieu")).toBe(`='Thông tin (2)'!$D$${firstFree + 1}`);
    expect(names.get("CCHC_ThongTin")).toBe(
      `='Thông tin (2)'!$C$${named.row + 1}:$D$${firstFree + finalizationFields.length}`,
    );
  });

  it("[A5] is a line in the trace alone when a scorecard is returned, where there is a place for it", () => {
    const edit = traceEdit(unitBlock, "Trả lại");
    expect(readFinalizationRecord(edited(unitBlock, edit?.cells ?? []))).toEqual({ ...draft, trace: "Trả lại" });
    expect(traceEdit(olderBlock, "Trả lại")).toBeNull();
  });
});

describe("the self scores", () => {
  const scorecard = scorecardSpec(rubric, { assessment, infoSheetName: "Thông tin" });
  const area = namedArea(scorecard, "CCHC_PhieuCham");
  const block: PlacedBlock = {
    ...blockOf(scorecard, area),
    sheetName: "Chấm điểm",
    row: area.row,
    column: area.column,
  };
  const locksOf = (locked: boolean) => selfScoreEdit(block, rubric, { locked, infoSheetName: "Thông tin" }).locks;
  const column = { row: area.row, rowCount: area.rowCount, column: 3, columnCount: 1 };

  it("[F3] are all locked by finalizing", () => {
    expect(locksOf(true)).toEqual({ area: column, locked: block.values.map(() => true) });
  });

  it("[F4] are free again after reopening, those of headings never", () => {
    const locks = locksOf(false);
    const free = locks?.locked.flatMap((locked, row) => (locked ? [] : [area.row + row]));
    expect(free).toEqual([...assessment.keys()].map((id) => scorecardRow(rubric, id)));
  });

  it("[F6] [F8] stand below a line that tells of finalizing, unless it is no longer ours", () => {
    const { sheetName, cells } = selfScoreEdit(block, rubric, { locked: true, infoSheetName: "Thông tin" });
    expect(sheetName).toBe("Chấm điểm");
    const howTo = scorecard.cells[area.row - 2]?.[0];
    expect(cells).toEqual([{ row: area.row - 2, column: 0, ...howTo, over: expect.any(String) as string }]);
    expect(selfScoreEdit({ ...block, row: 1 }, rubric, { locked: true, infoSheetName: "x" }).cells).toEqual([]);
  });
});
