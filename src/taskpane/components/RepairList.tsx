import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { AgreedRepair, ProposedRepair } from "../../actions/actions";
import { certainScores } from "../../domain/repair";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { repairTexts } from "../../text/repair";
import { useFocusNext } from "../hooks/use-focus-next";
import { RepairItem } from "./RepairItem";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  note: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface RepairListProps {
  readonly rubric: Rubric;
  readonly repairs: readonly ProposedRepair[];
  readonly disabled: boolean;
  readonly onRepair: (agreed: readonly AgreedRepair[]) => void;
  readonly onTypeAnew: (repair: ProposedRepair) => void;
}

/** What could be done about each wrong score, shown before anything is done; one by one, or all that are certain. */
export function RepairList({ rubric, repairs, disabled, onRepair, onTypeAnew }: RepairListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const focusNext = useFocusNext(list);
  const criteria = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion]));
  const repair = (agreed: readonly AgreedRepair[]) => {
    focusNext();
    onRepair(agreed);
  };
  return (
    <section>
      <Subheading>{repairTexts.title}</Subheading>
      <p className={styles.note}>{repairTexts.explain}</p>
      <RepairAll repairs={repairs} disabled={disabled} onRepair={repair} />
      <ul className={styles.list} ref={list}>
        {repairs.map((proposed) => {
          const criterion = criteria.get(proposed.criterionId);
          if (criterion === undefined) throw new Error(`A repair names criterion ${proposed.criterionId}.`);
          return (
            <RepairItem
              key={`${proposed.criterionId} ${proposed.field}`}
              repair={proposed}
              criterion={criterion}
              disabled={disabled}
              onRepair={(agreed) => repair([agreed])}
              onTypeAnew={() => onTypeAnew(proposed)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function RepairAll({ repairs, disabled, onRepair }: Pick<RepairListProps, "repairs" | "disabled" | "onRepair">) {
  const styles = useStyles();
  const certain = repairs.filter(({ certainty }) => certainty === "certain");
  const agreed = certain.flatMap((repair) => certainScores([repair]).map((score) => ({ ...score, from: repair.from })));
  if (agreed.length === 0) return null;
  return (
    <>
      <Button disabledFocusable={disabled} onClick={() => onRepair(agreed)}>
        {repairTexts.repairAll(agreed.length)}
      </Button>
      <p className={styles.note}>
        {certain.some(({ endsUndo }) => endsUndo) ? repairTexts.undoLost : repairTexts.undoKept}
      </p>
    </>
  );
}
