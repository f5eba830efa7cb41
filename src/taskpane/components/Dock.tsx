import { makeStyles, tokens } from "@fluentui/react-components";
import { useSlow } from "../hooks/use-slow";
import type { Session } from "../session/session";
import type { SessionState } from "../session/session-state";
import { statusText } from "../status-text";
import { FailureNotice } from "./FailureNotice";
import { StatusLine } from "./StatusLine";

const useStyles = makeStyles({
  dock: {
    position: "sticky",
    bottom: 0,
    maxHeight: "60vh",
    overflowY: "auto",
    zIndex: 1,
    boxShadow: tokens.shadow4,
  },
});

interface DockProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** At the foot of the pane, in sight however far the page is scrolled: what is going on, and what went wrong. */
export function Dock({ session, state }: DockProps) {
  const styles = useStyles();
  const slow = useSlow(state.busy !== null);
  return (
    <div className={styles.dock}>
      {state.failed !== null && (
        <FailureNotice
          failed={state.failed}
          stale={state.failed.verb === "check" && state.workbook !== null}
          canClose={state.workbook !== null}
          onRetry={() => void session.retry()}
          onClose={session.dismissFailure}
        />
      )}
      <StatusLine text={statusText(state, slow)} working={slow} saidOnly={state.failed !== null && !slow} />
    </div>
  );
}
