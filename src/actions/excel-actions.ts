import { defaultRubric } from "../rubrics/rubrics";
import type { Actions } from "./actions";
import { carryOver } from "./carry-over";
import { acceptSelfScores } from "./accept-self-scores";
import { loadConsolidation } from "./load-consolidation";
import { createScorecard } from "./create-scorecard";
import { examineScorecard } from "./examine-scorecard";
import { finalizeScorecard } from "./finalize-scorecard";
import { generateReport } from "./generate-report";
import { goTo } from "./go-to";
import { goToRound } from "./go-to-round";
import { readTables } from "./read-tables";
import { checkScorecard } from "./read-workbook";
import { rebuildScorecard } from "./rebuild-scorecard";
import { reopenScorecard } from "./reopen-scorecard";
import { proposeRepairs, repairScores } from "./repair-scores";
import { restoreInputs } from "./restore-inputs";
import { returnToUnit } from "./return-to-unit";
import { saveUnitInfo } from "./save-unit-info";
import { selectedCriterion, watchSelection } from "./selected-criterion";
import { watchWorkbook } from "./watch-workbook";
import { writeEntry } from "./write-entry";
import { writeReportDocument } from "./write-report-document";

/** The user's verbs on the workbook that Excel has open. */
export const excelActions: Actions = {
  createScorecard: () => createScorecard(defaultRubric),
  checkScorecard,
  goTo,
  writeEntry,
  selectedCriterion,
  watchSelection,
  proposeRepairs,
  repairScores,
  readTables,
  carryOver,
  finalizeScorecard,
  reopenScorecard,
  examineScorecard,
  restoreInputs,
  rebuildScorecard,
  acceptSelfScores,
  goToRound,
  returnToUnit: () => returnToUnit(new Date()),
  saveUnitInfo,
  generateReport,
  writeReportDocument,
  openConsolidation: loadConsolidation,
  watchWorkbook,
};
