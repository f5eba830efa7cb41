import { defaultRubric } from "../rubrics/rubrics";
import type { Actions } from "./actions";
import { createScorecard } from "./create-scorecard";
import { examineScorecard } from "./examine-scorecard";
import { goTo } from "./go-to";
import { later } from "./later";
import { loadConsolidation } from "./load-consolidation";
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
  carryOver: later(async () => (await import("./carry-over")).carryOver),
  finalizeScorecard: later(async () => (await import("./finalize-scorecard")).finalizeScorecard),
  reopenScorecard: later(async () => (await import("./reopen-scorecard")).reopenScorecard),
  examineScorecard,
  restoreInputs: later(async () => (await import("./restore-inputs")).restoreInputs),
  rebuildScorecard: later(async () => (await import("./rebuild-scorecard")).rebuildScorecard),
  acceptSelfScores: later(async () => (await import("./accept-self-scores")).acceptSelfScores),
  goToRound: later(async () => (await import("./go-to-round")).goToRound),
  returnToUnit: later(async () => {
    const { returnToUnit } = await import("./return-to-unit");
    return () => returnToUnit(new Date());
  }),
  saveUnitInfo,
  generateReport: later(async () => (await import("./generate-report")).generateReport),
  writeReportDocument: later(async () => (await import("./write-report-document")).writeReportDocument),
  openConsolidation: loadConsolidation,
  watchWorkbook,
};
