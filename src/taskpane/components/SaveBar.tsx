import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { unitFormId } from "../unit-form";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SaveBarProps {
  readonly hasUnsavedEdits: boolean;
  readonly disabled: boolean;
  readonly onDiscard: () => void;
}

/** The buttons of the unit form, in sight from every field of it. */
export function SaveBar({ hasUnsavedEdits, disabled, onDiscard }: SaveBarProps) {
  return (
    <div className={useStyles().bar}>
      <Button type="submit" form={unitFormId} appearance="primary" disabledFocusable={disabled}>
        {paneText.saveButton}
      </Button>
      <Button disabledFocusable={disabled || !hasUnsavedEdits} onClick={onDiscard}>
        {paneText.unitInfo.discardButton}
      </Button>
    </div>
  );
}
