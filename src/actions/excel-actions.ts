import { defaultRubric } from "../rubrics/rubrics";
import type { Actions } from "./actions";
import { carryOver } from "./carry-over";
import { loadConsolidation } from "./load-consolidation";
import { createScorecard } from "./create-scorecard";
import { examineScorecard } from "./examine-scorecard";
import { goTo } from "./go-to";
import { readTables } from "./read-tables";
import { checkScorecard } from "./read-workbook";
import { proposeRepairs, repairScores } from "./repair-scores";
import { saveUnitInfo } from "./save-unit-info";
import { selectedCriterion, watchSelection } from "./selected-criterion";
import { watchWorkbook } from "./watch-workbook";
import { writeEntry } from "./write-entry";

/** The user's verbs on the workbook that Excel has open. What is not needed to show a scorecard is loaded when asked for. */
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
  finalizeScorecard: async (request) => (await import("./finalize-scorecard")).finalizeScorecard(request),
  reopenScorecard: async (signed) => (await import("./reopen-scorecard")).reopenScorecard(signed),
  examineScorecard,
  restoreInputs: async () => (await import("./restore-inputs")).restoreInputs(),
  rebuildScorecard: async (shown) => (await import("./rebuild-scorecard")).rebuildScorecard(shown),
  acceptSelfScores: async (shown) => (await import("./accept-self-scores")).acceptSelfScores(shown),
  goToRound: async (round) => (await import("./go-to-round")).goToRound(round),
  returnToUnit: async () => (await import("./return-to-unit")).returnToUnit(new Date()),
  saveUnitInfo,
  generateReport: async () => (await import("./generate-report")).generateReport(),
  writeReportDocument: async () => (await import("./write-report-document")).writeReportDocument(),
  openConsolidation: loadConsolidation,
  watchWorkbook,
};
