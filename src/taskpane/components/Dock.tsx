import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneText } from "../../text/pane";
import type { Session } from "../session/session";
import type { SessionState } from "../session/session-state";
import { statusText } from "../status-text";
import { FailureNotice } from "./FailureNotice";
import { StatusLine } from "./StatusLine";

const useStyles = makeStyles({
  dock: {
    position: "sticky",
    bottom: 0,
    maxHeight: "50vh",
    overflowY: "auto",
    zIndex: 1,
    boxShadow: tokens.shadow4,
  },
});

interface DockProps {
  readonly session: Session;
  readonly state: SessionState;
  /** The busy verb has lasted longer than a blink. */
  readonly slow: boolean;
  /** Buttons that must stay in sight. */
  readonly children: ReactNode;
}

/** At the foot of the pane, in sight however far the page is scrolled: what is going on, and what went wrong. */
export function Dock({ session, state, slow, children }: DockProps) {
  const styles = useStyles();
  return (
    <section className={styles.dock} aria-label={paneText.notices}>
      {state.failed !== null && (
        <FailureNotice
          failed={state.failed}
          stale={state.failed.verb === "check" && state.workbook !== null}
          canClose={state.workbook !== null}
          onRetry={() => void session.retry()}
          onClose={session.dismissFailure}
        />
      )}
      {children}
      <StatusLine text={statusText(state, slow)} working={slow} saidOnly={state.failed !== null && !slow} />
    </section>
  );
}
