import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { criteriaText } from "../../text/criteria";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorStatusWarningForeground3 },
});

/** Said before Excel's undo ends, with the one way to agree. */
export function EndsUndoNotice({ onAgree }: { readonly onAgree: () => void }) {
  return (
    <div>
      <p className={useStyles().text}>{criteriaText.endsUndo}</p>
      <Button size="small" onClick={onAgree}>
        {criteriaText.saveAnyway}
      </Button>
    </div>
  );
}
