import type { Diagnosis } from "../../src/domain/diagnosis";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { scorecardColumns, scorecardRow } from "../../src/sheets/scorecard-layout";
import { diagnose } from "../../src/sheets/diagnose";
import type { SheetFacts } from "../../src/sheets/sheet-facts";
import {
  emptyCell,
  factsOf,
  numberCell,
  paintedSheet,
  textCell,
  withCell,
  withColumnInserted,
  withRowInserted,
  withRowMoved,
  withoutRow,
  type DamagedSheet,
} from "../support/damaged-sheet";
import { assessed } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";

const sound = paintedSheet(haTrung2023, sampleAssessment);
const found = (sheet: DamagedSheet, changes: Partial<SheetFacts> = {}) =>
  diagnose(haTrung2023, factsOf(sheet, changes));
const row = (id: string) => scorecardRow(haTrung2023, id);
const { code, title, maxScore, selfScore, evidence, explanation, check } = scorecardColumns;
const totalRow = sound.cells.length - 1;
const emptyRow = Array.from({ length: 9 }, () => emptyCell);

/** Excel keeps names right when rows move or a header goes; this sheet does not. */
const withoutNames = (diagnoses: readonly Diagnosis[]) => diagnoses.filter(({ code }) => !code.startsWith("name"));

describe("a sound scorecard", () => {
  it("has nothing wrong with it", () => {
    expect(found(sound)).toEqual([]);
  });

  itHolds(
    "has nothing wrong with it, whatever the rubric and the entries",
    [assessed],
    ({ rubric, assessment }) => {
      expect(diagnose(rubric, factsOf(paintedSheet(rubric, assessment)))).toEqual([]);
    },
    60,
  );

  it("may have another tab name, and formulas in another program's spelling", () => {
    const names = new Map(
      [...sound.names].map(([name, formula]) => [name, formula.replace("'Chấm điểm'", "Phieu2023")]),
    );
    const cells = sound.cells.map((cells) =>
      cells.map((cell) => ({ ...cell, formula: cell.formula.replace("=IF(", "=if( ").replace("COUNT(", "count( ") })),
    );
    expect(found({ cells, names }, { sheetName: "Phieu2023" })).toEqual([]);
  });
});

describe("rows", () => {
  it("tells a row that was inserted, with what it says", () => {
    const inserted = emptyRow.map((cell, column) => (column === title ? textCell("Ghi chú thêm") : cell));
    const diagnoses = found(withRowInserted(sound, row("2.2"), inserted));
    expect(diagnoses.filter(({ code }) => code.startsWith("row"))).toEqual([
      { code: "rowInserted", row: row("2.2"), seen: "Ghi chú thêm", reason: "noCode", candidates: [] },
    ]);
  });

  it("tells a row that is gone", () => {
    expect(found(withoutRow(sound, row("3.9")))).toContainEqual({ code: "rowMissing", nodeId: "3.9" });
  });

  it("tells a row that was moved, and that one only", () => {
    const moved = found(withRowMoved(sound, row("4.2"), row("1.3"))).filter(({ code }) => code === "rowMoved");
    expect(moved).toEqual([{ code: "rowMoved", row: row("1.3"), nodeId: "4.2" }]);
  });

  it("tells a doubled row", () => {
    const copy = sound.cells[row("5.4")] ?? [];
    expect(found(withRowInserted(sound, row("5.5"), copy))).toContainEqual({
      code: "rowDuplicated",
      row: row("5.5"),
      nodeId: "5.4",
    });
  });

  it("tells that the total row is gone", () => {
    expect(found(withoutRow(sound, totalRow))).toContainEqual({ code: "totalRowMissing" });
  });

  it("does not mind what is written below the total", () => {
    const signature = emptyRow.map((cell, column) => (column === title ? textCell("CHỦ TỊCH") : cell));
    expect(found(withRowInserted(sound, totalRow + 1, signature))).toEqual([]);
  });
});

describe("what the rubric prints", () => {
  it.each<[string, number, Parameters<typeof withCell>[3], object]>([
    ["a maximum", maxScore, numberCell(5), { code: "maxChanged", found: "5" }],
    ["a maximum that is text", maxScore, textCell("2,5"), { code: "maxChanged", found: "2,5" }],
    ["a title", title, textCell("Ứng dụng CNTT"), { code: "titleChanged", found: "Ứng dụng CNTT" }],
    ["a code", code, textCell("7,2"), { code: "codeChanged", found: "7,2" }],
    ["a code that became a number", code, numberCell(7.2), { code: "codeChanged", found: "7.2" }],
    ["a code that is lost", code, textCell(""), { code: "codeChanged", found: "" }],
  ])("tells %s that changed", (_, column, change, expected) => {
    const { value, type } = { ...emptyCell, ...change };
    const diagnoses = found(withCell(sound, row("7.2"), column, { value, type }));
    expect(diagnoses).toEqual([{ row: row("7.2"), nodeId: "7.2", ...expected }]);
  });

  it("minds neither letter forms nor spaces of a title", () => {
    const spaced = "Ứng dụng  công nghệ\nthông tin tại đơn vị ".normalize("NFD");
    expect(found(withCell(sound, row("7.2"), title, { value: spaced }))).toEqual([]);
  });

  it("tells headers that changed, and when all of them are gone", () => {
    expect(found(withCell(sound, 3, explanation, { value: "Lý do" }))).toEqual([
      { code: "headerChanged", row: 3, column: "explanation", found: "Lý do" },
    ]);
    expect(found(withCell(sound, 3, explanation, { value: "?" }))).toEqual([
      { code: "headerChanged", row: 3, column: "explanation", found: "?" },
    ]);
    const headless = { ...sound, cells: sound.cells.map((cells, r) => (r === 3 ? emptyRow : cells)) };
    expect(found(headless)).toEqual([{ code: "headerLost" }]);
    expect(withoutNames(found({ ...headless, names: new Map() }))).toEqual([{ code: "headerLost" }]);
  });

  it("tells columns that moved", () => {
    const codes = found(withColumnInserted(sound, evidence)).filter(({ code }) => code === "columnMoved");
    expect(codes).toEqual(
      (["evidence", "explanation", "check", "appraisalNote"] as const).map((column) => ({
        code: "columnMoved",
        column,
      })),
    );
  });
});

describe("formulas", () => {
  it("tells those that values overwrote, with the values", () => {
    const overwritten = withCell(withCell(sound, row("1.1") - 1, selfScore, { ...numberCell(15) }), totalRow, check, {
      ...textCell("0"),
    });
    expect(found(overwritten).filter(({ code }) => code === "formulaOverwritten")).toEqual([
      { code: "formulaOverwritten", row: row("1.1") - 1, cells: [{ column: "selfScore", found: "15" }] },
      { code: "formulaOverwritten", row: totalRow, cells: [{ column: "check", found: "0" }] },
    ]);
  });

  it("tells those that say something else", () => {
    expect(found(withCell(sound, row("1.1"), check, { formula: '=""' }))).toEqual([
      { code: "formulaChanged", row: row("1.1"), columns: ["check"] },
    ]);
  });

  it("tells those that stand where entries belong", () => {
    const calculated = withCell(sound, row("1.1"), selfScore, { value: 4, formula: "=2+2" });
    expect(found(calculated)).toEqual([
      { code: "formulaInInput", row: row("1.1"), nodeId: "1.1", cells: [{ column: "selfScore", found: "4" }] },
    ]);
  });

  it("takes no text for a formula", () => {
    expect(found(withCell(sound, row("1.1"), evidence, { value: "=1+1", type: "String" }))).toEqual([]);
  });
});

describe("names", () => {
  const renamed = (name: string, formula: string | null) => {
    const names = new Map(sound.names);
    if (formula === null) names.delete(name);
    else names.set(name, formula);
    return { ...sound, names };
  };

  it.each<[string, string, string | null]>([
    ["nameLost", "CCHC_PhieuCham", null],
    ["nameBroken", "CCHC_TuCham", "='Chấm điểm'!#REF!"],
    ["nameMoved", "CCHC_TuCham", "='Chấm điểm'!$E$5:$E$51"],
    ["nameMoved", "CCHC_TongTuCham", "='Khác'!$D$52"],
    ["nameMoved", "CCHC_BoTieuChi", '="khac@1"'],
  ])("tells %s of %s", (code, name, formula) => {
    expect(found(renamed(name, formula))).toEqual([{ code, name }]);
  });
});

describe("what concerns entering", () => {
  it.each<[string, Parameters<typeof withCell>[3], object]>([
    ["a lock", { locked: true }, { code: "inputLocked" }],
    ["a number format", { format: "0" }, { code: "formatLost" }],
    ["a colour", { fill: "#FFFFFF" }, { code: "colorLost" }],
  ])("tells %s", (_, change, expected) => {
    expect(found(withCell(sound, row("1.1"), selfScore, change))).toEqual([
      { row: row("1.1"), columns: ["selfScore"], ...expected },
    ]);
  });

  it("tells cells that should be locked, also on heading rows", () => {
    const unlocked = withCell(withCell(sound, row("1.1"), maxScore, { locked: false }), row("1.1") - 1, evidence, {
      locked: false,
    });
    expect(found(unlocked)).toEqual([
      { code: "cellUnlocked", row: row("1.1") - 1, columns: ["evidence"] },
      { code: "cellUnlocked", row: row("1.1"), columns: ["maxScore"] },
    ]);
  });

  it.each<[Partial<SheetFacts>, Diagnosis[]]>([
    [
      { validations: { selfScore: { type: "None" }, appraisedScore: { type: "MixedCriteria" } } },
      [
        { code: "validationLost", column: "selfScore", inPart: false },
        { code: "validationLost", column: "appraisedScore", inPart: true },
      ],
    ],
    [{ validations: {} }, []],
    [{ highlightCount: 1 }, [{ code: "highlightsLost" }]],
    [{ highlightCount: null }, []],
    [{ isProtected: false }, [{ code: "notProtected" }]],
  ])("of %j says %j", (changes, expected) => {
    expect(found(sound, changes)).toEqual(expected);
  });
});

it("tells when there is no scorecard at all", () => {
  expect(found({ cells: [[textCell("Sổ công văn")]], names: new Map() })).toEqual([{ code: "noScorecard" }]);
});
