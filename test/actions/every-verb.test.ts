import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actions } from "../../src/actions/actions";
import { excelActions } from "../../src/actions/excel-actions";
import { startEmbeddedExcel } from "../support/embedded-excel";

const root = join(__dirname, "..", "..");
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

interface Writing {
  /** The test that fails it at every sync and action. */
  readonly faults: `test/actions/${string}`;
  /** Where the pane says, before it is done, that Excel's undo history ends or may end. */
  readonly undo: { readonly said: RegExp; readonly in: `src/taskpane/${string}` };
}

const said = (said: RegExp, file: string) => ({ said, in: `src/taskpane/${file}` }) as const;
const undoEnds = /paneText\.undoEnds/;
const undoMayEnd = /paneText\.undoMayEnd/;

/** Every verb of the pane. A new one does not compile until it stands here, nor pass without what it needs. */
const verbs: Readonly<Record<keyof Actions, "writes nothing" | Writing>> = {
  checkScorecard: "writes nothing",
  goTo: "writes nothing",
  goToRound: "writes nothing",
  selectedCriterion: "writes nothing",
  watchSelection: "writes nothing",
  watchWorkbook: "writes nothing",
  proposeRepairs: "writes nothing",
  examineScorecard: "writes nothing",
  readTables: "writes nothing",
  writeReportDocument: "writes nothing",
  createScorecard: {
    faults: "test/actions/create-scorecard.test.ts",
    undo: said(/start\.whatHappens/, "screens/StartScreen.tsx"),
  },
  writeEntry: {
    faults: "test/actions/write-entry.test.ts",
    undo: said(/EndsUndoNotice/, "criteria/CriterionEditor.tsx"),
  },
  repairScores: {
    faults: "test/actions/repair-scores.test.ts",
    undo: said(/repairTexts\.undoLost/, "components/RepairItem.tsx"),
  },
  carryOver: {
    faults: "test/actions/carry-over.test.ts",
    undo: said(undoMayEnd, "components/CarryOverChoice.tsx"),
  },
  finalizeScorecard: {
    faults: "test/actions/finalize-scorecard.test.ts",
    undo: said(undoEnds, "components/SignedStep.tsx"),
  },
  reopenScorecard: {
    faults: "test/actions/finalize-scorecard.test.ts",
    undo: said(undoEnds, "components/SignedStep.tsx"),
  },
  restoreInputs: {
    faults: "test/actions/mend-scorecard.test.ts",
    undo: said(/repairTexts\.undoLost/, "components/ExaminationPanel.tsx"),
  },
  rebuildScorecard: {
    faults: "test/actions/mend-scorecard.test.ts",
    undo: said(/rebuildTexts\.undoLost/, "components/ExaminationPanel.tsx"),
  },
  acceptSelfScores: {
    faults: "test/actions/appraise.test.ts",
    undo: said(undoMayEnd, "components/AcceptRest.tsx"),
  },
  returnToUnit: { faults: "test/actions/appraise.test.ts", undo: said(undoEnds, "components/ReturnPart.tsx") },
  saveUnitInfo: {
    faults: "test/actions/other-verbs.test.ts",
    undo: said(/unitInfo\.noSheet/, "screens/UnitInfoScreen.tsx"),
  },
  generateReport: {
    faults: "test/actions/generate-report.test.ts",
    undo: said(/reportEndsUndo/, "screens/ScorecardScreen.tsx"),
  },
  openConsolidation: {
    faults: "test/actions/consolidation.test.ts",
    undo: said(undoEnds, "screens/ConsolidationScreen.tsx"),
  },
};

const writing = Object.entries(verbs).flatMap(([verb, effect]) =>
  effect === "writes nothing" ? [] : [[verb, effect] as const],
);

test("the table has exactly the verbs that there are", () => {
  expect(Object.keys(verbs).sort()).toEqual(Object.keys(excelActions).sort());
});

test.each(writing)("[X2] %s is tested with failures, at every sync and action", (verb, { faults }) => {
  const text = textOf(faults);
  expect(text).toMatch(/failEverywhere\(|failNext\(/);
  expect(text).toContain(verb === "openConsolidation" ? "onsolid" : verb);
});

test.each(writing)("[X3] %s says before it is done when Excel's undo ends", (_, { undo }) => {
  expect(textOf(undo.in)).toMatch(undo.said);
});

test("[X2] verbs that only look write nothing", async () => {
  const excel = await startEmbeddedExcel();
  await excelActions.createScorecard();
  await excelActions.generateReport();
  excel.host.wire.reset();
  const looked = [
    await excelActions.checkScorecard(),
    await excelActions.goTo("1.1", "selfScore"),
    await excelActions.selectedCriterion(),
    await excelActions.proposeRepairs(),
    await excelActions.examineScorecard(),
    await excelActions.writeReportDocument(),
  ];
  expect(looked.map(({ ok }) => ok)).toEqual(looked.map(() => true));
  // Selecting a cell is a request that Office.js marks as writing; it changes nothing that is saved.
  expect(excel.host.wire.totals.writingRequests).toBeLessThanOrEqual(1);
  excel.dispose();
}, 60_000);
