import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { CarryOverChange } from "../../domain/carry-over";
import type { Criterion } from "../../domain/rubric";
import { carriedFieldText } from "../../text/carry-over";

const useStyles = makeStyles({
  group: {
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
  },
  // A legend would cut its group's line.
  title: { float: "left", padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { clear: "both", whiteSpace: "pre-line" },
});

interface CarryOverCriterionProps {
  readonly criterion: Criterion;
  readonly changes: readonly CarryOverChange[];
  readonly isChosen: (change: CarryOverChange) => boolean;
  readonly onChoose: (change: CarryOverChange, isChosen: boolean) => void;
}

/** The cells of one criterion that would change; nothing where none would. */
export function CarryOverCriterion({ criterion, changes, isChosen, onChoose }: CarryOverCriterionProps) {
  const styles = useStyles();
  if (changes.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>
        {criterion.code} {criterion.title}
      </legend>
      {changes.map((change) => (
        <Checkbox
          key={change.field}
          className={styles.line}
          label={carriedFieldText(change)}
          checked={isChosen(change)}
          onChange={(_, { checked }) => onChoose(change, checked === true)}
        />
      ))}
    </fieldset>
  );
}
