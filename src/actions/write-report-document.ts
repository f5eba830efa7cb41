import { reportDocumentName } from "../domain/finalization-file-name";
import type { Result } from "../domain/failure";
import { runExcel } from "../excel/run";
import { reportLines } from "../sheets/report-lines";
import { noReportOptions, readUnitSettings, type UnitSettings } from "../sheets/report-settings";
import { reportPlainText } from "../sheets/report-text";
import { defaultUnitInfo } from "../sheets/unit-info-spec";
import { reportDocx } from "../word/report-docx";
import type { ReportDocument } from "./actions";
import { readScorecardSource } from "./scorecard-source";

/**
 * The report as a Word document, word for word as sheet `Báo cáo` has it, out of what the workbook holds now; the workbook
 * is only read. The Word library comes with this verb and with nothing else.
 */
export function writeReportDocument(): Promise<Result<ReportDocument>> {
  return runExcel(async (context) => {
    const { check, unitBlock } = await readScorecardSource(context);
    const { rubric, assessment, finalization } = check;
    const settings: UnitSettings = unitBlock ? readUnitSettings(unitBlock) : defaultUnitInfo(rubric);
    const options = { ...noReportOptions, ...settings };
    const fingerprint = finalization?.fingerprint ?? "";
    const lines = reportLines({ rubric, assessment, unitInfo: settings, options, fingerprint });
    return {
      fileName: reportDocumentName(settings.unit, settings.assessmentYear),
      content: await reportDocx(lines),
      text: reportPlainText(lines),
    };
  });
}
