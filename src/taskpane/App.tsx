import { makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import { CurrentScreen } from "./components/CurrentScreen";
import { Dock } from "./components/Dock";
import { SaveBar } from "./components/SaveBar";
import { ScreenNav } from "./components/ScreenNav";
import { useFocusRescue } from "./hooks/use-focus-rescue";
import { useSession } from "./hooks/use-session";
import { useSlow } from "./hooks/use-slow";
import type { Session } from "./session/session";
import { editedFields } from "./session/unit-draft";

const useStyles = makeStyles({ main: { flexGrow: 1 } });

/** The pane inside Excel. */
export function App({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  const slow = useSlow(state.busy !== null);
  const main = useRef<HTMLElement>(null);
  useFocusRescue(main);
  const hasUnsavedEdits = editedFields(state.unitDraft).length > 0;
  const discard = session.discardUnitEdits;
  return (
    <>
      {state.workbook && (
        <ScreenNav
          screen={state.screen}
          hasUnsavedEdits={hasUnsavedEdits}
          hasScorecard={state.workbook.check !== null}
          hasUnsavedEntries={state.entryDrafts.size > 0}
          onChoose={session.show}
        />
      )}
      <main className={styles.main} ref={main} aria-busy={state.busy !== null}>
        <CurrentScreen session={session} state={state} disabled={slow} />
      </main>
      <Dock session={session} state={state} slow={slow}>
        {state.workbook && state.screen === "unitInfo" && (
          <SaveBar hasUnsavedEdits={hasUnsavedEdits} disabled={slow} onDiscard={discard} />
        )}
      </Dock>
    </>
  );
}
