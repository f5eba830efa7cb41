import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AgreedRepair, ProposedRepair } from "../../actions/actions";
import type { Criterion } from "../../domain/rubric";
import { formatScore } from "../../text/numbers";
import { repairText, repairTexts } from "../../text/repair";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  what: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  undo: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface RepairItemProps {
  readonly repair: ProposedRepair;
  readonly criterion: Criterion;
  readonly disabled: boolean;
  readonly onRepair: (agreed: AgreedRepair) => void;
  readonly onTypeAnew: () => void;
}

/** One wrong score: what stands there, what it would become, and the ways to agree. */
export function RepairItem({ repair, criterion, disabled, onRepair, onTypeAnew }: RepairItemProps) {
  const styles = useStyles();
  const { criterionId, field, from } = repair;
  const isCertain = repair.certainty === "certain";
  const scores = isCertain ? [repair.score] : repair.choices;
  return (
    <li className={styles.item}>
      <p className={styles.what}>{repairText(repair, criterion)}</p>
      <div className={styles.buttons}>
        {scores.map((score) => (
          <Button
            key={score}
            size="small"
            disabledFocusable={disabled}
            aria-label={repairTexts.repairOneLabel(criterion.code, formatScore(score))}
            onClick={() => onRepair({ criterionId, field, from, score })}
          >
            {isCertain ? repairTexts.repairOne : formatScore(score)}
          </Button>
        ))}
        {!isCertain && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={repairTexts.typeAnewLabel(criterion.code)}
            onClick={onTypeAnew}
          >
            {repairTexts.typeAnew}
          </Button>
        )}
      </div>
      {repair.endsUndo && scores.length > 0 && <p className={styles.undo}>{repairTexts.undoLost}</p>}
    </li>
  );
}
