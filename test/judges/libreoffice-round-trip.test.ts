import { fromXlsx } from "../../preview/xlsx/read";
import { toXlsx } from "../../preview/xlsx/write";
import { createScorecard } from "../../src/actions/create-scorecard";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { checkScorecard } from "../../src/actions/read-workbook";
import { restoreInputs } from "../../src/actions/restore-inputs";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { blankEntry, type Assessment, type Entry } from "../../src/domain/assessment";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { fillScorecard } from "../support/fill-scorecard";
import { sampleAssessment, sampleUnitInfo } from "../support/sample-commune";
import { describeWithLibreOfficeEditing } from "./available";
import { editInLibreOffice, type CellEdit } from "./libreoffice-edit";

jest.setTimeout(300_000);

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
});
afterEach(() => excel.dispose());

const edit = (id: string, field: keyof Entry, value: CellEdit["value"]): CellEdit => ({
  sheet: "Chấm điểm",
  cell: a1(cellOf(haTrung2023, id, field)),
  value,
});

/** Right and wrong entries, notes that look like numbers and formulas, and a cell emptied. */
const edits: readonly CellEdit[] = [
  edit("1.1", "selfScore", 2.5),
  edit("1.1", "explanation", "Ban hành chậm\nđã khắc phục"),
  edit("1.2", "selfScore", 0),
  edit("1.3", "selfScore", "2,5"),
  edit("1.4", "selfScore", null),
  edit("5.4", "evidence", "05"),
  edit("7.2", "evidence", "QĐ số 12/QĐ-UBND ngày 05/01/2023"),
  edit("7.4", "appraisedScore", 1),
];

const changed: Readonly<Record<string, Partial<Entry>>> = {
  "1.1": { selfScore: { kind: "number", value: 2.5 }, explanation: "Ban hành chậm\nđã khắc phục" },
  "1.2": { selfScore: { kind: "number", value: 0 } },
  "1.3": { selfScore: { kind: "text", text: "2,5" } },
  "1.4": { selfScore: { kind: "blank" } },
  "5.4": { evidence: "05" },
  "7.2": { evidence: "QĐ số 12/QĐ-UBND ngày 05/01/2023" },
  "7.4": { appraisedScore: { kind: "number", value: 1 } },
};

const expected: Assessment = new Map(
  [...sampleAssessment].map(([id, entry]) => [id, { ...blankEntry, ...entry, ...changed[id] }] as const),
);

async function state() {
  const result = await checkScorecard();
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}

/** Where the comma is decimal, LibreOffice formats a cell as text when "2,5" is put into it as text: named, and mended. */
const formattedAsText = {
  code: "formatLost",
  row: cellOf(haTrung2023, "1.3", "selfScore").row,
  columns: ["selfScore"],
};

describeWithLibreOfficeEditing("a scorecard edited in LibreOffice and opened again", () => {
  it.each([
    ["vi-VN", [formattedAsText], "restoreInputs"],
    ["en-US", [], "none"],
  ] as const)("has lost nothing and is sound, under %s", async (locale, diagnoses, remedy) => {
    await createScorecard(haTrung2023);
    await fillScorecard(sampleAssessment);
    await saveUnitInfo(sampleUnitInfo);
    await generateReport();
    const before = await state();

    await excel.load(await fromXlsx(await editInLibreOffice(await toXlsx(await excel.save()), edits, locale)));
    await excel.idle();

    const after = await state();
    expect(after.check?.assessment).toEqual(expected);
    expect(after).toMatchObject({ unitInfo: before.unitInfo, hasReport: true, unreadable: false });
    expect(await examineScorecard()).toMatchObject({ value: { diagnoses, remedy } });
    expect(await restoreInputs()).toMatchObject({ ok: true });
    expect(await examineScorecard()).toMatchObject({ value: { diagnoses: [], remedy: "none" } });
    expect((await state()).check?.assessment).toEqual(expected);
  });
});
