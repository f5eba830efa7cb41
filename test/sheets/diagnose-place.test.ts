import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { diagnose } from "../../src/sheets/diagnose";
import { scorecardColumns, scorecardRow } from "../../src/sheets/scorecard-layout";
import type { SheetFacts } from "../../src/sheets/sheet-facts";
import {
  emptyCell,
  factsOf,
  paintedSheet,
  textCell,
  withCell,
  withoutRow,
  withRowInserted,
  type DamagedSheet,
} from "../support/damaged-sheet";
import { sampleAssessment } from "../support/sample-commune";

const sound = paintedSheet(haTrung2023, sampleAssessment);
const row = (id: string) => scorecardRow(haTrung2023, id);
const totalRow = sound.cells.length - 1;
const { code, title, maxScore, selfScore, scoreGap, evidence, check } = scorecardColumns;
const found = (sheet: DamagedSheet, changes: Partial<SheetFacts> = {}) =>
  diagnose(haTrung2023, factsOf(sheet, changes));
const codesOf = (sheet: DamagedSheet) => found(sheet).map((diagnosis) => diagnosis.code);

/** Excel reads from the first row that holds anything: what is written above is gone. */
const from = (first: number): readonly [DamagedSheet, Partial<SheetFacts>] => [
  { ...sound, cells: sound.cells.slice(first) },
  { origin: { row: first, column: 0 } },
];
const withoutColumn = (sheet: DamagedSheet, gone: number): DamagedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cells) => cells.filter((_, column) => column !== gone)),
});

describe("[D1] a scorecard whose title is gone", () => {
  it("is sound all the same", () => {
    expect(found(...from(2))).toEqual([]);
    expect(found(...from(3))).toEqual([]);
  });

  it("[D2] is told with the rows of its sheet", () => {
    const [sheet, changes] = from(2);
    const damaged = withCell(sheet, row("1.1") - 2, maxScore, { value: 5 });
    expect(found(damaged, changes)).toEqual([{ code: "maxChanged", row: row("1.1"), nodeId: "1.1", found: "5" }]);
  });
});

describe("[D2] formulas", () => {
  it("that should say something else are not judged where rows are missing, overwritten ones are", () => {
    const missing = withoutRow(sound, row("3.9"));
    expect(codesOf(missing)).not.toContain("formulaChanged");
    const overwritten = withCell(missing, row("1.1"), check, { formula: "", value: "x" });
    expect(found(overwritten)).toContainEqual({
      code: "formulaOverwritten",
      row: row("1.1"),
      cells: [{ column: "check", found: "x" }],
    });
    const total = withCell(missing, totalRow - 1, evidence, { formula: "", value: 3, type: "Double" });
    expect(found(total)).toContainEqual({
      code: "formulaOverwritten",
      row: totalRow - 1,
      cells: [{ column: "evidence", found: "3" }],
    });
  });

  it("are those of their rows where nothing was inserted, and may be any where something was", () => {
    const other = withCell(sound, row("1.1"), scoreGap, { formula: "=E7-D7" });
    expect(found(other)).toEqual([{ code: "formulaChanged", row: row("1.1"), columns: ["scoreGap"] }]);
    const counts = withCell(sound, totalRow, check, { formula: "=COUNTA(I5:I51)" });
    expect(found(counts)).toEqual([{ code: "formulaChanged", row: totalRow, columns: ["check"] }]);
  });

  it("differ by the letters of the texts in them", () => {
    const formula = sound.cells[row("1.1")]?.[check]?.formula ?? "";
    const spoken = withCell(sound, row("1.1"), check, { formula: formula.replace("Chưa chấm", "CHƯA CHẤM") });
    expect(found(spoken)).toEqual([{ code: "formulaChanged", row: row("1.1"), columns: ["check"] }]);
    const spaced = withCell(sound, row("1.1"), check, { formula: formula.replace("Chưa chấm", "Chưachấm") });
    expect(found(spaced)).toHaveLength(1);
    const lower = formula.split('"').map((part, at) => (at % 2 === 0 ? `${part.toLowerCase()} ` : part));
    expect(found(withCell(sound, row("1.1"), check, { formula: lower.join('"') }))).toHaveLength(0);
  });

  it("where entries belong are told for every kind of entry", () => {
    const calculated = withCell(sound, row("2.1"), evidence, { formula: "=A1", value: "KH", type: "String" });
    expect(found(calculated)).toEqual([
      { code: "formulaInInput", row: row("2.1"), nodeId: "2.1", cells: [{ column: "evidence", found: "KH" }] },
    ]);
  });
});

describe("[D2] columns", () => {
  it("that are gone are told once", () => {
    const diagnoses = found(withoutColumn(sound, evidence));
    expect(diagnoses.filter((diagnosis) => diagnosis.code === "columnMissing")).toEqual([
      { code: "columnMissing", column: "evidence" },
    ]);
    expect(diagnoses.filter((diagnosis) => diagnosis.code === "maxChanged")).toEqual([]);
    expect(diagnoses.filter((diagnosis) => diagnosis.code === "formulaChanged")).toEqual([]);
    const withoutMaxima = codesOf(withoutColumn(sound, maxScore));
    expect(withoutMaxima).toContain("columnMissing");
    expect(withoutMaxima).not.toContain("maxChanged");
    const withoutCodes = codesOf(withoutColumn(sound, code));
    expect(withoutCodes).toContain("columnMissing");
    expect(withoutCodes).not.toContain("codeChanged");
  });

  it("have headers with spaces around them", () => {
    expect(found(withCell(sound, 3, evidence, { value: " Tài liệu kiểm chứng " }))).toEqual([]);
  });
});

describe("[D2] rows", () => {
  const inserted = (at: number, id: string, text: string) => {
    const cells = sound.cells[0]?.map((_, column) =>
      column === code ? textCell(id) : column === title ? textCell(text) : emptyCell,
    );
    return found(withRowInserted(sound, at, cells ?? []));
  };

  it("that are nobody's are shown with code and title", () => {
    expect(inserted(row("2.2"), "9.9", "Tiêu chí thêm")).toContainEqual({
      code: "rowInserted",
      row: row("2.2"),
      seen: "9.9 Tiêu chí thêm",
      reason: "unknownCode",
      candidates: [],
    });
  });

  it("whose title has other letters have changed, those with other spaces have not", () => {
    const titleOf = (id: string) => String(sound.cells[row(id)]?.[title]?.value);
    const joined = withCell(sound, row("1.1"), title, { value: titleOf("1.1").replaceAll(" ", "") });
    expect(codesOf(joined)).toEqual(["titleChanged"]);
  });

  it("are missing, the total too, without anything else being blamed", () => {
    const codes = codesOf(withoutRow(sound, totalRow));
    expect(codes).toContain("totalRowMissing");
    expect(codes).not.toContain("rowMoved");
    expect(codes).not.toContain("formulaChanged");
  });

  it("below the total have moved there", () => {
    const last = sound.cells[row("7.4")] ?? [];
    const moved = withRowInserted(withoutRow(sound, row("7.4")), totalRow, last);
    expect(found(moved).filter((diagnosis) => diagnosis.code === "rowMoved")).toEqual([
      { code: "rowMoved", row: totalRow, nodeId: "7.4" },
    ]);
  });
});

describe("[D2] names", () => {
  it("of the total cannot be judged where its row is gone, nor those of a column where it is", () => {
    const names = (sheet: DamagedSheet) =>
      found(sheet).flatMap((diagnosis) => (diagnosis.code === "nameMoved" ? [diagnosis.name] : []));
    expect(names(withoutRow(sound, totalRow))).not.toContain("CCHC_TongTuCham");
    expect(names(withoutColumn(sound, selfScore))).not.toContain("CCHC_TuCham");
    expect(names(withoutRow(sound, row("3.9")))).toContain("CCHC_PhieuCham");
  });
});
