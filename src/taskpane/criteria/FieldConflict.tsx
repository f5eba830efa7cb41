import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkField } from "../../domain/entry-changes";
import { criteriaText } from "../../text/criteria";
import { keepTyped, withoutEdit } from "./entry-fields";
import type { EntryFieldProps } from "./field-props";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorStatusWarningForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FieldConflictProps extends Pick<EntryFieldProps, "state" | "draft" | "entry" | "onChange"> {
  readonly field: WorkField;
  readonly label: string;
}

/** Where somebody changed the cell under the typing: both texts, and the choice between them. */
export function FieldConflict({ field, label, state: { meanwhile }, draft, entry, onChange }: FieldConflictProps) {
  const styles = useStyles();
  if (meanwhile === null) return null;
  return (
    <div>
      <p className={styles.text}>
        {meanwhile === "" ? criteriaText.emptiedMeanwhile : criteriaText.valueMeanwhile(meanwhile)}
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={criteriaText.keepTypedLabel(label)}
          onClick={() => onChange(keepTyped(draft, field, entry))}
        >
          {criteriaText.keepTyped}
        </Button>
        <Button
          size="small"
          aria-label={criteriaText.takeFromSheetLabel(label)}
          onClick={() => onChange(withoutEdit(draft, field))}
        >
          {criteriaText.takeFromSheet}
        </Button>
      </div>
    </div>
  );
}
