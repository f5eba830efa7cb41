import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Entry } from "../../domain/assessment";
import type { QuestionedCriterion } from "../../domain/appraisal";
import { isWritten } from "../../domain/validation";
import { appraisalText, scoresText } from "../../text/appraisal";
import { ListButton } from "./ListButton";
import { Paragraph } from "./Paragraph";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  scores: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  muted: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

interface QuestionedListProps {
  readonly questioned: readonly QuestionedCriterion[];
  readonly onChoose: (criterionId: string, field: keyof Entry) => void;
}

/** What is to be settled, criterion by criterion; choosing one goes to its cell. */
export function QuestionedList({ questioned, onChoose }: QuestionedListProps) {
  const styles = useStyles();
  return (
    <section>
      <Subheading>{appraisalText.questioned}</Subheading>
      <Paragraph>{questioned.length === 0 ? appraisalText.noneQuestioned : appraisalText.questionedHint}</Paragraph>
      <ul className={styles.list}>
        {questioned.map((item) => (
          <li key={item.criterion.id} className={styles.item}>
            <Questioned item={item} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionedProps extends Pick<QuestionedListProps, "onChoose"> {
  readonly item: QuestionedCriterion;
}

/** The cell that still wants something: the note of points taken away, or else the score. */
function Questioned({ item: { criterion, entry, scoreGap, supplements }, onChoose }: QuestionedProps) {
  const styles = useStyles();
  const hasNote = isWritten(entry.appraisalNote);
  const wantsNote = !hasNote && (scoreGap ?? 0) < 0;
  return (
    <ListButton onClick={() => onChoose(criterion.id, wantsNote ? "appraisalNote" : "appraisedScore")}>
      <span className={styles.scores}>{scoresText(criterion.code, entry, scoreGap)}</span>
      <span className={mergeClasses(styles.line, styles.muted)}>{criterion.title}</span>
      {hasNote && <span className={styles.line}>{appraisalText.note(entry.appraisalNote.trim())}</span>}
      {wantsNote && <span className={mergeClasses(styles.line, styles.warning)}>{appraisalText.noNote}</span>}
      {supplements.map(({ round, supplement }) => (
        <span key={round} className={styles.line}>
          {appraisalText.supplement(round, supplement)}
        </span>
      ))}
    </ListButton>
  );
}
