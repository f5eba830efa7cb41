import { reportDocumentName } from "../domain/finalization-file-name";
import type { Result } from "../domain/failure";
import { readNamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { reportLines } from "../sheets/report-lines";
import { noReportOptions, readUnitSettings, type UnitSettings } from "../sheets/report-settings";
import { reportPlainText } from "../sheets/report-text";
import { defaultUnitInfo } from "../sheets/unit-info-spec";
import { workbookNames } from "../sheets/workbook-names";
import type { ReportDocument } from "./actions";
import { checkBlock } from "./read-workbook";

/**
 * The report as a Word document, word for word as sheet `Báo cáo` has it, out of what the workbook holds now; the workbook
 * is only read. The Word library is loaded here and nowhere else.
 */
export function writeReportDocument(): Promise<Result<ReportDocument>> {
  return runExcel(async (context) => {
    const { scorecard, unitInfo } = workbookNames;
    const parts = await readNamedParts(context, [scorecard, unitInfo]);
    const block = parts.blocks.get(scorecard);
    if (!block) throw new ActionStopped("noScorecard", scorecard);
    const { rubric, assessment, finalization } = checkBlock(block, parts);
    const unitBlock = parts.blocks.get(unitInfo);
    const settings: UnitSettings = unitBlock ? readUnitSettings(unitBlock) : defaultUnitInfo(rubric);
    const options = { ...noReportOptions, ...settings };
    const fingerprint = finalization?.fingerprint ?? "";
    const lines = reportLines({ rubric, assessment, unitInfo: settings, options, fingerprint });
    const { reportDocx } = await import("../word/report-docx");
    return {
      fileName: reportDocumentName(settings.unit, settings.assessmentYear),
      content: await reportDocx(lines),
      text: reportPlainText(lines),
    };
  });
}
