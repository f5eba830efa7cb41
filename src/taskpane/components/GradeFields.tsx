import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { GradeThresholdIssue } from "../../domain/grade";
import { consolidationPaneText as text } from "../../text/consolidation-pane";
import type { ThresholdDraft } from "../session/ranking-draft";

const useStyles = makeStyles({
  hint: { margin: `${tokens.spacingVerticalXS} 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  grade: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 76px 32px",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    marginBottom: tokens.spacingVerticalS,
  },
  // Without it an input is never narrower than the browser's default of some 20 characters.
  input: { minWidth: 0, "& > input": { width: "100%" } },
  // Below the labels that only the first line shows.
  first: { marginTop: "24px" },
});

interface GradeFieldsProps {
  readonly thresholds: readonly ThresholdDraft[];
  readonly issues: readonly GradeThresholdIssue[];
  readonly disabled: boolean;
  readonly onEdit: (thresholds: readonly ThresholdDraft[]) => void;
}

/** The grades, each with its name and the rate from which it is given. */
export function GradeFields({ thresholds, issues, disabled, onEdit }: GradeFieldsProps) {
  const styles = useStyles();
  const change = (index: number, part: Partial<ThresholdDraft>) =>
    onEdit(thresholds.map((threshold, at) => (at === index ? { ...threshold, ...part } : threshold)));
  return (
    <>
      <p className={styles.hint}>{text.gradesHint}</p>
      <ol className={styles.list}>
        {thresholds.map((threshold, index) => (
          // Grades have nothing that stays the same while they are typed but their place.
          <li key={index} className={styles.grade}>
            <GradeField
              threshold={threshold}
              index={index}
              issue={issues.find((issue) => issue.index === index)?.code ?? null}
              disabled={disabled}
              onChange={(part) => change(index, part)}
              onRemove={() => onEdit(thresholds.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button size="small" disabledFocusable={disabled} onClick={() => onEdit([...thresholds, { name: "", from: "" }])}>
        {text.addGrade}
      </Button>
    </>
  );
}

interface GradeFieldProps {
  readonly threshold: ThresholdDraft;
  readonly index: number;
  readonly issue: GradeThresholdIssue["code"] | null;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ThresholdDraft>) => void;
  readonly onRemove: () => void;
}

function GradeField({ threshold, index, issue, disabled, onChange, onRemove }: GradeFieldProps) {
  const styles = useStyles();
  const { name, from } = threshold;
  const isFirst = index === 0;
  const message = (codes: readonly GradeThresholdIssue["code"][]) =>
    issue !== null && codes.includes(issue) ? { validationMessage: text.issue[issue] } : {};
  return (
    <>
      <Field {...(isFirst && { label: text.gradeName })} {...message(["noName", "sameName"])}>
        <Input
          className={styles.input}
          aria-label={text.nameOf(index + 1)}
          value={name}
          disabled={disabled}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ name: value })}
        />
      </Field>
      <Field {...(isFirst && { label: text.gradeFrom })} {...message(["outOfRange", "sameFrom"])}>
        <Input
          className={styles.input}
          aria-label={text.fromOf(index + 1)}
          value={from}
          disabled={disabled}
          inputMode="decimal"
          autoComplete="off"
          onChange={(_, { value }) => onChange({ from: value })}
        />
      </Field>
      <Button
        {...(isFirst && { className: styles.first })}
        appearance="subtle"
        icon={<DismissRegular aria-hidden="true" />}
        aria-label={text.removeGrade(name, index + 1)}
        disabledFocusable={disabled}
        onClick={onRemove}
      />
    </>
  );
}
