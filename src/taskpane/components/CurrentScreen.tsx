import type { Check, Examination, WorkbookState } from "../../actions/actions";
import { paneText } from "../../text/pane";
import { DamagedScreen } from "../screens/DamagedScreen";
import { ScorecardScreen } from "../screens/ScorecardScreen";
import { StartScreen } from "../screens/StartScreen";
import { UnitInfoScreen } from "../screens/UnitInfoScreen";
import type { Session } from "../session/session";
import { type SessionState, currentUnitInfo } from "../session/session-state";
import { changedMeanwhile, editedFields, mergeDraft } from "../session/unit-draft";
import { lazyPart } from "./LazyPart";
import { ScreenBody } from "./ScreenBody";
import { ScreenTitle } from "./ScreenTitle";

/** Loaded when something is wrong: most panes never need its sentences. */
const ExaminationPanel = lazyPart(async () => (await import("./ExaminationPanel")).ExaminationPanel);

/** Its sentences are wanted when all scores stand. */
const FinalizePart = lazyPart(async () => (await import("./FinalizePart")).FinalizePart);

/** Wanted once a year. */
const CarryOverScreen = lazyPart(
  async () => (await import("../screens/CarryOverScreen")).CarryOverScreen,
  <NothingRead />,
);

/** A screen of its own, with more to it than the first look at a scorecard needs. */
const CriteriaScreen = lazyPart(
  async () => (await import("../screens/CriteriaScreen")).CriteriaScreen,
  <NothingRead />,
);

/** Most panes are the communes'. */
const AppraisalScreen = lazyPart(
  async () => (await import("../screens/AppraisalScreen")).AppraisalScreen,
  <NothingRead />,
);

/** Wanted by the bodies that scorecards are sent to. */
const ConsolidationScreen = lazyPart(
  async () => (await import("../screens/ConsolidationScreen")).ConsolidationScreen,
  <NothingRead />,
);

interface CurrentScreenProps {
  readonly session: Session;
  readonly state: SessionState;
  /** While a verb takes longer than a blink. */
  readonly disabled: boolean;
}

/** Ties the state to the screen that shows it, and the screen's wishes to the session. */
export function CurrentScreen({ session, state, disabled }: CurrentScreenProps) {
  const { workbook, examination } = state;
  if (workbook === null) return <NothingRead />;
  if (state.screen === "unitInfo") return <UnitInfo session={session} state={state} />;
  if (state.screen === "consolidation")
    return <ConsolidationScreen consolidation={session.consolidation} isBusy={state.busy !== null} />;
  if (workbook.check !== null)
    return <OfScorecard {...{ session, state, disabled, workbook }} check={workbook.check} />;
  if (examination !== null)
    return (
      <DamagedScreen sheetName={examination.sheetName}>
        <Examined {...{ session, disabled, examination }} />
      </DamagedScreen>
    );
  return (
    <StartScreen
      disabled={disabled}
      onCreate={() => void session.create()}
      onUnitInfo={() => session.show("unitInfo")}
    />
  );
}

interface OfScorecardProps extends CurrentScreenProps {
  readonly workbook: WorkbookState;
  readonly check: Check;
}

/** The screens that there is a sound scorecard for. */
function OfScorecard(props: OfScorecardProps) {
  const { session, state, disabled, check } = props;
  switch (state.screen) {
    case "criteria":
      return (
        <CriteriaScreen
          check={check}
          drafts={state.entryDrafts}
          openCriterion={state.openCriterion}
          filter={state.criterionFilter}
          workplace={session.workplace}
        />
      );
    case "carryOver":
      return (
        <CarryOverScreen
          check={check}
          other={state.other}
          disabled={disabled}
          onOpen={(file) => void session.openOther(file)}
          onCarryOver={(agreed) => void session.carryOver(agreed)}
          onBack={() => session.show("scorecard")}
        />
      );
    case "appraisal":
      return <Appraisal {...props} />;
    default:
      return <Scorecard {...props} />;
  }
}

function Scorecard({ session, state, disabled, workbook, check }: OfScorecardProps) {
  const { examination, repairs, outcome } = state;
  return (
    <ScorecardScreen
      check={check}
      repairs={repairs}
      disabled={disabled}
      outgrownReportRows={workbook.outgrownReportRows ?? 0}
      unitInfoNotSaved={editedFields(state.unitDraft).length > 0}
      onReport={() => void session.report()}
      onDocument={() => void session.reportDocument()}
      documentText={outcome?.kind === "documentMade" ? outcome.text : null}
      onCarryOver={() => session.show("carryOver")}
      onCheck={() => void session.check()}
      onChooseIssue={({ criterionId, field }) => void session.goTo(criterionId, field)}
      onRepair={(agreed) => void session.repair(agreed)}
      examined={examination && <Examined {...{ session, disabled, examination }} />}
      finalization={
        <FinalizePart
          check={check}
          unitInfo={workbook.unitInfo}
          verbs={session.finalization}
          disabled={disabled}
          onGoTo={(criterionId) => void session.goTo(criterionId, "selfScore")}
        />
      }
    />
  );
}

interface ExaminedProps extends Pick<CurrentScreenProps, "session" | "disabled"> {
  readonly examination: Examination;
}

function Examined({ session, ...props }: ExaminedProps) {
  return (
    <ExaminationPanel
      {...props}
      onRestore={() => void session.restoreInputs()}
      onRebuild={() => void session.rebuild()}
    />
  );
}

function Appraisal({ session, workbook, check, disabled }: OfScorecardProps) {
  return (
    <AppraisalScreen
      check={check}
      rounds={workbook.returnRounds}
      disabled={disabled}
      onChoose={(criterionId, field) => void session.goTo(criterionId, field)}
      onAccept={(shown) => void session.appraisal.acceptRest(shown)}
      onReturn={() => void session.appraisal.returnToUnit()}
      onGoToRound={(round) => void session.appraisal.goToRound(round)}
      onConsolidate={() => session.show("consolidation")}
    />
  );
}

function UnitInfo({ session, state }: Pick<CurrentScreenProps, "session" | "state">) {
  const current = currentUnitInfo(state);
  return (
    <UnitInfoScreen
      unitInfo={mergeDraft(state.unitDraft, current)}
      changedMeanwhile={changedMeanwhile(state.unitDraft, current)}
      hasSheet={state.workbook?.unitInfo != null}
      hasUnsavedEdits={editedFields(state.unitDraft).length > 0}
      onType={session.editUnitInfo}
      onSave={() => void session.saveUnitInfo()}
    />
  );
}

/** For the moment before the first read, or after it failed: the foot of the pane says which. */
function NothingRead() {
  return (
    <ScreenBody>
      <ScreenTitle>{paneText.productName}</ScreenTitle>
    </ScreenBody>
  );
}
