import { toXlsx } from "../../preview/xlsx/write";
import { createScorecard } from "../../src/actions/create-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { writeReportDocument } from "../../src/actions/write-report-document";
import type { Assessment } from "../../src/domain/assessment";
import type { UnitInfo } from "../../src/domain/unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { noReportOptions, type ReportOptions } from "../../src/sheets/report-settings";
import { startEmbeddedExcel } from "./embedded-excel";
import { fillScorecard } from "./fill-scorecard";
import { sampleAssessment, sampleUnitInfo } from "./sample-commune";

export interface ReportedCase {
  readonly assessment?: Assessment;
  readonly unitInfo?: UnitInfo;
  readonly options?: ReportOptions;
}

export interface ReportedFiles {
  readonly xlsx: Uint8Array;
  readonly docx: Uint8Array;
  /** The report's words for copying. */
  readonly text: string;
  /** What the printed block shows, cell by cell in reading order; blank cells and indents left out. */
  readonly sheetTexts: readonly string[];
}

/** The real pipeline: created, filled in and reported by the add-in's own actions, then saved as files. */
export async function reportedFiles({
  assessment = sampleAssessment,
  unitInfo = sampleUnitInfo,
  options = noReportOptions,
}: ReportedCase = {}): Promise<ReportedFiles> {
  const excel = await startEmbeddedExcel();
  try {
    await createScorecard(haTrung2023);
    await fillScorecard(assessment);
    expect(await saveUnitInfo({ ...unitInfo, ...options })).toEqual({ ok: true, value: undefined });
    expect(await generateReport()).toMatchObject({ ok: true, value: { outcome: "created" } });
    const document = await writeReportDocument();
    if (!document.ok) throw new Error(document.failure.detail);
    const { content: docx, text } = document.value;
    return { sheetTexts: await printedTexts(), xlsx: await toXlsx(await excel.save()), docx, text };
  } finally {
    excel.dispose();
  }
}

/** Every text of the printed block, in reading order; the no-break spaces of first lines are left out. */
export async function printedTexts(): Promise<readonly string[]> {
  const range = new Excel.RequestContext().workbook.names.getItem("CCHC_BaoCao").getRange();
  range.load({ values: true });
  await range.context.sync();
  return (range.values as unknown[][])
    .flat()
    .map((text) => String(text).replace(/^\u00a0+/, ""))
    .filter((text) => text !== "");
}
