import { makeStyles } from "@fluentui/react-components";
import type { FormEvent } from "react";
import type { SettingField, UnitSettings } from "../../sheets/report-settings";
import { paneText } from "../../text/pane";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";
import { UnitFieldGroup } from "../components/UnitFieldGroup";
import { type UnitFormGroup, unitFormGroups, unitFormId } from "../unit-form";

const useStyles = makeStyles({ paragraph: { margin: 0 } });

interface UnitInfoScreenProps {
  /** The workbook's values with what has been typed over them. */
  readonly unitInfo: UnitSettings;
  /** What the workbook holds by now, for the fields where it changed under the typing. */
  readonly changedMeanwhile: ReadonlyMap<SettingField, string>;
  readonly hasSheet: boolean;
  readonly hasUnsavedEdits: boolean;
  readonly onType: (field: SettingField, typed: string) => void;
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
        {shownGroups(unitInfo).map((group) => (
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

/** A sheet made before there were options has no rows to save them in: they are not offered. */
function shownGroups(unitInfo: UnitSettings): readonly UnitFormGroup[] {
  return unitFormGroups.filter(({ fields }) => fields.every((field) => unitInfo[field] !== undefined));
}

function savedState({ hasSheet, hasUnsavedEdits }: Pick<UnitInfoScreenProps, "hasSheet" | "hasUnsavedEdits">): string {
  if (hasUnsavedEdits) return paneText.unitInfo.notSaved;
  return hasSheet ? paneText.unitInfo.noEdits : paneText.unitInfo.noSheet;
}

function submit(event: FormEvent, onSave: () => void) {
  event.preventDefault();
  onSave();
}
