import { useSlow } from "../hooks/use-slow";
import { ScorecardScreen } from "../screens/ScorecardScreen";
import { StartScreen } from "../screens/StartScreen";
import { UnitInfoScreen } from "../screens/UnitInfoScreen";
import { type Session, currentUnitInfo } from "../session/session";
import type { SessionState } from "../session/session-state";
import { editedFields, fieldsChangedMeanwhile, mergeDraft } from "../session/unit-draft";
import type { Screen } from "./ScreenNav";

interface CurrentScreenProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly screen: Screen;
  readonly onChoose: (screen: Screen) => void;
}

/** Ties the state to the screen that shows it and the screen's wishes to the session. */
export function CurrentScreen({ session, state, screen, onChoose }: CurrentScreenProps) {
  const disabled = useSlow(state.busy !== null);
  if (state.workbook === null) return null;
  if (screen === "unitInfo") return <UnitInfo session={session} state={state} disabled={disabled} />;
  const { check } = state.workbook;
  return check === null ? (
    <StartScreen disabled={disabled} onCreate={() => void session.create()} onUnitInfo={() => onChoose("unitInfo")} />
  ) : (
    <ScorecardScreen
      check={check}
      disabled={disabled}
      onReport={() => void session.report()}
      onCheck={() => void session.check()}
      onChooseIssue={({ criterionId, field }) => void session.goTo(criterionId, field)}
    />
  );
}

function UnitInfo({ session, state, disabled }: Pick<CurrentScreenProps, "session" | "state"> & { disabled: boolean }) {
  const current = currentUnitInfo(state);
  return (
    <UnitInfoScreen
      unitInfo={mergeDraft(state.unitDraft, current)}
      hasSheet={state.workbook?.unitInfo != null}
      hasUnsavedEdits={editedFields(state.unitDraft).length > 0}
      changedMeanwhile={fieldsChangedMeanwhile(state.unitDraft, current)}
      disabled={disabled}
      onType={session.editUnitInfo}
      onSave={() => void session.saveUnitInfo()}
      onDiscard={session.discardUnitEdits}
    />
  );
}
