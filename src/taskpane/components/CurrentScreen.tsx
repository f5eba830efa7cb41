import { Suspense, lazy } from "react";
import type { Check } from "../../actions/actions";
import type { ReturnRound } from "../../domain/return-round";
import { paneText } from "../../text/pane";
import { DamagedScreen } from "../screens/DamagedScreen";
import { ScorecardScreen } from "../screens/ScorecardScreen";
import { StartScreen } from "../screens/StartScreen";
import { UnitInfoScreen } from "../screens/UnitInfoScreen";
import type { Session } from "../session/session";
import { type SessionState, currentUnitInfo } from "../session/session-state";
import { changedMeanwhile, editedFields, mergeDraft } from "../session/unit-draft";
import { LazyPart } from "./LazyPart";
import { ScreenBody } from "./ScreenBody";
import { ScreenTitle } from "./ScreenTitle";

/** Loaded when something is wrong: most panes never need its sentences. */
const ExaminationPanel = lazy(() =>
  import("./ExaminationPanel").then((loaded) => ({ default: loaded.ExaminationPanel })),
);

/** Its sentences are wanted when all scores stand. */
const FinalizePart = lazy(() => import("./FinalizePart").then((loaded) => ({ default: loaded.FinalizePart })));

/** Wanted once a year. */
const CarryOverScreen = lazy(() =>
  import("../screens/CarryOverScreen").then((loaded) => ({ default: loaded.CarryOverScreen })),
);

/** A screen of its own, with more to it than the first look at a scorecard needs. */
const CriteriaScreen = lazy(() =>
  import("../screens/CriteriaScreen").then((loaded) => ({ default: loaded.CriteriaScreen })),
);

/** Most panes are the communes'. */
const AppraisalScreen = lazy(() =>
  import("../screens/AppraisalScreen").then((loaded) => ({ default: loaded.AppraisalScreen })),
);

/** Wanted by the bodies that scorecards are sent to. */
const ConsolidationScreen = lazy(() =>
  import("../screens/ConsolidationScreen").then((loaded) => ({ default: loaded.ConsolidationScreen })),
);

interface CurrentScreenProps {
  readonly session: Session;
  readonly state: SessionState;
  /** While a verb takes longer than a blink. */
  readonly disabled: boolean;
}

/** Ties the state to the screen that shows it, and the screen's wishes to the session. */
export function CurrentScreen({ session, state, disabled }: CurrentScreenProps) {
  if (state.workbook === null) return <NothingRead />;
  if (state.screen === "unitInfo") return <UnitInfo session={session} state={state} />;
  if (state.screen === "consolidation")
    return (
      <LazyPart fallback={<NothingRead />}>
        <ConsolidationScreen consolidation={session.consolidation} isBusy={state.busy !== null} />
      </LazyPart>
    );
  const { check, outgrownReportRows } = state.workbook;
  const examined = state.examination && (
    <Suspense>
      <ExaminationPanel
        examination={state.examination}
        disabled={disabled}
        onRestore={() => void session.restoreInputs()}
        onRebuild={() => void session.rebuild()}
      />
    </Suspense>
  );
  if (check === null && state.examination !== null)
    return <DamagedScreen sheetName={state.examination.sheetName}>{examined}</DamagedScreen>;
  if (check === null)
    return (
      <StartScreen
        disabled={disabled}
        onCreate={() => void session.create()}
        onUnitInfo={() => session.show("unitInfo")}
      />
    );
  if (state.screen === "criteria")
    return (
      <Suspense fallback={<NothingRead />}>
        <CriteriaScreen
          check={check}
          drafts={state.entryDrafts}
          openCriterion={state.openCriterion}
          filter={state.criterionFilter}
          workplace={session.workplace}
        />
      </Suspense>
    );
  if (state.screen === "appraisal")
    return (
      <Suspense fallback={<NothingRead />}>
        <Appraisal session={session} check={check} rounds={state.workbook.returnRounds} disabled={disabled} />
      </Suspense>
    );
  if (state.screen === "carryOver")
    return (
      <Suspense fallback={<NothingRead />}>
        <CarryOverScreen
          check={check}
          other={state.other}
          disabled={disabled}
          onOpen={(file) => void session.openOther(file)}
          onCarryOver={(agreed) => void session.carryOver(agreed)}
          onBack={() => session.show("scorecard")}
        />
      </Suspense>
    );
  return (
    <ScorecardScreen
      check={check}
      repairs={state.repairs}
      disabled={disabled}
      outgrownReportRows={outgrownReportRows ?? 0}
      unitInfoNotSaved={editedFields(state.unitDraft).length > 0}
      onReport={() => void session.report()}
      onDocument={() => void session.reportDocument()}
      documentText={state.outcome?.kind === "documentMade" ? state.outcome.text : null}
      onCarryOver={() => session.show("carryOver")}
      onCheck={() => void session.check()}
      onChooseIssue={({ criterionId, field }) => void session.goTo(criterionId, field)}
      onRepair={(agreed) => void session.repair(agreed)}
      examined={examined}
      finalization={
        <Suspense>
          <FinalizePart
            check={check}
            unitInfo={state.workbook.unitInfo}
            verbs={session.finalization}
            disabled={disabled}
            onGoTo={(criterionId) => void session.goTo(criterionId, "selfScore")}
          />
        </Suspense>
      }
    />
  );
}

interface AppraisalProps extends Pick<CurrentScreenProps, "session" | "disabled"> {
  readonly check: Check;
  readonly rounds: readonly ReturnRound[];
}

function Appraisal({ session, check, rounds, disabled }: AppraisalProps) {
  return (
    <AppraisalScreen
      check={check}
      rounds={rounds}
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
