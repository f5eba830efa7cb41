import { makeStyles } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { UnitField, UnitInfo } from "../../domain/unit-info";
import { paneText } from "../../text/pane";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";
import { UnitFieldGroup } from "../components/UnitFieldGroup";
import { unitFormGroups, unitFormId } from "../unit-form";

const useStyles = makeStyles({ paragraph: { margin: 0 } });

interface UnitInfoScreenProps {
  /** The workbook's values with what has been typed over them. */
  readonly unitInfo: UnitInfo;
  /** What the workbook holds by now, for the fields where it changed under the typing. */
  readonly changedMeanwhile: ReadonlyMap<UnitField, string>;
  readonly hasSheet: boolean;
  readonly hasUnsavedEdits: boolean;
  readonly onType: (field: UnitField, typed: string) => void;
  readonly onSave: () => void;
}

/** Sheet `Thông tin` as a form; its buttons are in the {@link SaveBar}. */
export function UnitInfoScreen(props: UnitInfoScreenProps) {
  const { unitInfo, changedMeanwhile, onType, onSave } = props;
  const styles = useStyles();
  return (
    <form id={unitFormId} noValidate onSubmit={(event) => submit(event, onSave)}>
      <ScreenBody>
        <div>
          <ScreenTitle>{paneText.unitInfo.title}</ScreenTitle>
          <p className={styles.paragraph}>{paneText.unitInfo.intro}</p>
        </div>
        <p className={styles.paragraph}>{savedState(props)}</p>
        {unitFormGroups.map((group) => (
          <UnitFieldGroup
            key={group.title}
            {...group}
            unitInfo={unitInfo}
            changedMeanwhile={changedMeanwhile}
            onType={onType}
          />
        ))}
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
