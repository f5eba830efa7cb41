import { makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { CurrentScreen } from "./components/CurrentScreen";
import { Dock } from "./components/Dock";
import { type Screen, ScreenNav } from "./components/ScreenNav";
import { useFocusRescue } from "./hooks/use-focus-rescue";
import { useSession } from "./hooks/use-session";
import type { Session } from "./session/session";
import { editedFields } from "./session/unit-draft";

const useStyles = makeStyles({ main: { flexGrow: 1 } });

/** The pane inside Excel. */
export function App({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSession(session);
  const [screen, setScreen] = useState<Screen>("scorecard");
  const hasScorecard = state.workbook?.check != null;
  const main = useRef<HTMLElement>(null);
  useFocusRescue(main, `${screen} ${hasScorecard}`);
  return (
    <>
      {state.workbook !== null && (
        <ScreenNav screen={screen} hasUnsavedEdits={editedFields(state.unitDraft).length > 0} onChoose={setScreen} />
      )}
      <main className={styles.main} ref={main} aria-busy={state.busy !== null}>
        <CurrentScreen session={session} state={state} screen={screen} onChoose={setScreen} />
      </main>
      <Dock session={session} state={state} />
    </>
  );
}
