import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Check } from "../../actions/actions";
import { criteriaToReturn, returnReadiness } from "../../domain/appraisal";
import { type ReturnRound, explainedCount, nextRound } from "../../domain/return-round";
import { appraisalText } from "../../text/appraisal";
import { paneText } from "../../text/pane";
import { Paragraph } from "./Paragraph";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0 },
  round: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  button: { flexShrink: 0 },
});

interface ReturnPartProps {
  readonly check: Check;
  readonly rounds: readonly ReturnRound[];
  readonly disabled: boolean;
  readonly onReturn: () => void;
  readonly onGoToRound: (round: number) => void;
}

/** The rounds there have been with what the unit answered, and the next one. */
export function ReturnPart({ check, rounds, disabled, onReturn, onGoToRound }: ReturnPartProps) {
  const styles = useStyles();
  const isReady = returnReadiness(check.rubric, check.assessment) === "ready";
  return (
    <section>
      <Subheading>{appraisalText.returning}</Subheading>
      {rounds.length > 0 && (
        <ul className={styles.list}>
          {rounds.map((round) => (
            <li key={round.number} className={styles.round}>
              <Round round={round} onGoToRound={onGoToRound} />
            </li>
          ))}
        </ul>
      )}
      <Paragraph>{readinessText(check)}</Paragraph>
      {isReady && <Paragraph>{paneText.undoEnds}</Paragraph>}
      <Button disabledFocusable={disabled || !isReady} onClick={onReturn}>
        {appraisalText.returnButton(nextRound(rounds.map(({ number }) => number)))}
      </Button>
    </section>
  );
}

function Round({ round, onGoToRound }: { readonly round: ReturnRound } & Pick<ReturnPartProps, "onGoToRound">) {
  const styles = useStyles();
  return (
    <>
      <span>
        <span className={styles.title}>{appraisalText.round(round.number)}</span>
        {appraisalText.roundAnswered(explainedCount(round), round.criteria.length)}
      </span>
      <Button
        size="small"
        className={styles.button}
        aria-label={appraisalText.roundButtonLabel(round.number)}
        onClick={() => onGoToRound(round.number)}
      >
        {appraisalText.roundButton}
      </Button>
    </>
  );
}

function readinessText({ rubric, assessment }: Check): string {
  const readiness = returnReadiness(rubric, assessment);
  return readiness === "ready"
    ? appraisalText.returnExplain(criteriaToReturn(rubric, assessment).length)
    : appraisalText[readiness];
}
