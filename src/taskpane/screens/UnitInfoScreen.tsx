import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { UnitField, UnitInfo } from "../../domain/unit-info";
import { paneText } from "../../text/pane";
import { ChangedMeanwhile } from "../components/ChangedMeanwhile";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";
import { UnitFieldGroup } from "../components/UnitFieldGroup";
import { unitFormGroups } from "../unit-form";

const useStyles = makeStyles({
  paragraph: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface UnitInfoScreenProps {
  /** The workbook's values with what has been typed over them. */
  readonly unitInfo: UnitInfo;
  readonly hasSheet: boolean;
  readonly hasUnsavedEdits: boolean;
  readonly changedMeanwhile: readonly UnitField[];
  readonly disabled: boolean;
  readonly onType: (field: UnitField, typed: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Sheet `Thông tin` as a form. */
export function UnitInfoScreen(props: UnitInfoScreenProps) {
  const { unitInfo, hasUnsavedEdits, changedMeanwhile, disabled, onType, onSave, onDiscard } = props;
  const styles = useStyles();
  return (
    <form noValidate onSubmit={(event) => submit(event, onSave)}>
      <ScreenBody>
        <div>
          <ScreenTitle>{paneText.unitInfo.title}</ScreenTitle>
          <p className={styles.paragraph}>{paneText.unitInfo.intro}</p>
        </div>
        {unitFormGroups.map((group) => (
          <UnitFieldGroup key={group.title} {...group} unitInfo={unitInfo} onType={onType} />
        ))}
        <ChangedMeanwhile fields={changedMeanwhile} />
        <p className={styles.paragraph}>{savedState(props)}</p>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={disabled}>
            {paneText.saveButton}
          </Button>
          {hasUnsavedEdits && <Button onClick={onDiscard}>{paneText.unitInfo.discardButton}</Button>}
        </div>
        <p className={styles.paragraph}>{paneText.unitInfo.saveHint}</p>
      </ScreenBody>
    </form>
  );
}

function savedState({ hasSheet, hasUnsavedEdits }: Pick<UnitInfoScreenProps, "hasSheet" | "hasUnsavedEdits">): string {
  if (hasUnsavedEdits) return paneText.unitInfo.notSaved;
  return hasSheet ? paneText.unitInfo.noEdits : paneText.unitInfo.noSheet;
}

function submit(event: FormEvent, onSave: () => void) {
  event.preventDefault();
  onSave();
}
