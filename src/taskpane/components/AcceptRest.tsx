import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AcceptedScore } from "../../domain/appraisal";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { appraisalText } from "../../text/appraisal";
import { formatScore } from "../../text/numbers";
import { paneText } from "../../text/pane";
import { Paragraph } from "./Paragraph";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  opener: { cursor: "pointer", marginBottom: tokens.spacingVerticalS },
  list: {
    columnCount: 3,
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
});

interface AcceptRestProps {
  readonly rubric: Rubric;
  readonly rest: readonly AcceptedScore[];
  readonly disabled: boolean;
  readonly onAccept: (shown: readonly AcceptedScore[]) => void;
}

/** Taking the self scores over where nothing has been appraised, every one of them shown before. */
export function AcceptRest({ rubric, rest, disabled, onAccept }: AcceptRestProps) {
  const styles = useStyles();
  const codes = new Map(criteriaOf(rubric).map(({ id, code }) => [id, code]));
  if (rest.length === 0) return null;
  return (
    <section>
      <Subheading>{appraisalText.rest}</Subheading>
      <Paragraph>{appraisalText.restExplain(rest.length)}</Paragraph>
      <details>
        <summary className={styles.opener}>{appraisalText.restList(rest.length)}</summary>
        <ul className={styles.list}>
          {rest.map(({ criterionId, score }) => (
            <li key={criterionId}>{appraisalText.restItem(codes.get(criterionId) ?? "", formatScore(score))}</li>
          ))}
        </ul>
      </details>
      <Paragraph>{paneText.undoMayEnd}</Paragraph>
      <Button disabledFocusable={disabled} onClick={() => onAccept(rest)}>
        {appraisalText.restButton(rest.length)}
      </Button>
    </section>
  );
}
