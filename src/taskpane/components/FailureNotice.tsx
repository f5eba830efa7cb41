import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { failureText } from "../../text/failure";
import { paneText } from "../../text/pane";
import type { FailedVerb } from "../session/session-state";
import { FailureDetails } from "./FailureDetails";

const useStyles = makeStyles({
  bar: { borderRadius: 0, paddingBottom: tokens.spacingVerticalS },
  paragraph: { margin: 0 },
});

interface FailureNoticeProps {
  readonly failed: FailedVerb;
  /** Figures of an earlier read are still on the screen. */
  readonly stale: boolean;
  /** False where there is nothing to go back to. */
  readonly canClose: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function FailureNotice({ failed, stale, canClose, onRetry, onClose }: FailureNoticeProps) {
  const styles = useStyles();
  const { title, whatToDo } = failureText(failed.failure.code);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <p className={styles.paragraph}>{whatToDo}</p>
        {failed.retries > 0 && <p className={styles.paragraph}>{paneText.failure.stillFailing(failed.retries)}</p>}
        {stale && <p className={styles.paragraph}>{paneText.failure.stale}</p>}
        <FailureDetails text={`${failed.verb} · ${failed.failure.code}\n${failed.failure.detail}`} />
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          {paneText.retryButton}
        </Button>
        {canClose && (
          <Button size="small" appearance="transparent" onClick={onClose}>
            {paneText.closeButton}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
