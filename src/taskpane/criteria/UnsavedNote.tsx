import { Link, makeStyles } from "@fluentui/react-components";
import { criteriaText } from "../../text/criteria";
import type { EntryDrafts } from "../session/entry-draft";
import type { Workplace } from "../session/workplace";

const useStyles = makeStyles({ note: { margin: 0 } });

interface UnsavedNoteProps {
  readonly drafts: EntryDrafts;
  readonly openCriterion: string | null;
  readonly workplace: Workplace;
}

/** Where something typed waits in a criterion that is not open, the way back to it. */
export function UnsavedNote({ drafts, openCriterion, workplace }: UnsavedNoteProps) {
  const styles = useStyles();
  const [first, ...more] = [...drafts.keys()].filter((id) => id !== openCriterion);
  if (first === undefined) return null;
  return (
    <p className={styles.note}>
      {criteriaText.unsavedCount(more.length + 1)}{" "}
      <Link as="button" inline onClick={() => workplace.open(first)}>
        {criteriaText.firstUnsaved}
      </Link>
    </p>
  );
}
