import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Criterion } from "../../domain/rubric";
import { reportPaneText } from "../../text/report-pane";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  more: { cursor: "pointer", marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
});

/** More than these are folded, so that what follows stays near. */
const shownButtons = 9;

interface CriterionButtonsProps {
  readonly criteria: readonly Criterion[];
  readonly nameOf: (code: string) => string;
  readonly onChoose: (criterionId: string) => void;
}

/** One small button for each criterion. */
export function CriterionButtons({ criteria, ...rest }: CriterionButtonsProps) {
  const styles = useStyles();
  const folded = criteria.slice(shownButtons);
  return (
    <>
      <ButtonRow criteria={criteria.slice(0, shownButtons)} {...rest} />
      {folded.length > 0 && (
        <details>
          <summary className={styles.more}>{reportPaneText.moreMissing(folded.length)}</summary>
          <ButtonRow criteria={folded} {...rest} />
        </details>
      )}
    </>
  );
}

function ButtonRow({ criteria, nameOf, onChoose }: CriterionButtonsProps) {
  return (
    <div className={useStyles().buttons}>
      {criteria.map(({ id, code, title }) => (
        <Button key={id} size="small" title={title} onClick={() => onChoose(id)}>
          {nameOf(code)}
        </Button>
      ))}
    </div>
  );
}
