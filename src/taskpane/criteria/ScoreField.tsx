import { Field, Input, makeStyles } from "@fluentui/react-components";
import { criteriaText } from "../../text/criteria";
import { formatScore } from "../../text/numbers";
import { FieldConflict } from "./FieldConflict";
import { editEntry } from "./entry-fields";
import { type EntryFieldProps, messageOf } from "./field-props";

const useStyles = makeStyles({
  // Without it an input is never narrower than the browser's default of some 20 characters.
  input: { minWidth: 0, "& > input": { width: "100%" } },
  max: { whiteSpace: "nowrap" },
});

interface ScoreFieldProps extends EntryFieldProps {
  readonly maxScore: number;
  /** The scorecard is finalized. */
  readonly isLocked: boolean;
}

/** Takes what the sheet's rule of entry takes, with either decimal sign. */
export function ScoreField({ state, draft, entry, maxScore, isLocked, onChange, onFocus, onKeyDown }: ScoreFieldProps) {
  const styles = useStyles();
  const max = formatScore(maxScore);
  return (
    <div>
      <Field
        label={criteriaText.selfScore}
        hint={isLocked ? criteriaText.locked : criteriaText.scoreHint(max)}
        {...messageOf(state)}
      >
        <Input
          className={styles.input}
          data-field="selfScore"
          value={state.value}
          readOnly={isLocked}
          inputMode="decimal"
          autoComplete="off"
          contentAfter={
            <span className={styles.max} aria-hidden="true">
              /{max}
            </span>
          }
          onChange={(_, { value }) => onChange(editEntry(draft, "selfScore", value, entry))}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
      </Field>
      <FieldConflict field="selfScore" label={criteriaText.selfScore} {...{ state, draft, entry, onChange }} />
    </div>
  );
}
