import { makeStyles, tokens } from "@fluentui/react-components";
import type { SettingField, UnitSettings } from "../../sheets/report-settings";
import { type UnitFormGroup, shortFields } from "../unit-form";
import { UnitFieldInput } from "./UnitFieldInput";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  title: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingVerticalM },
  long: { flex: "1 1 100%", minWidth: 0 },
  short: { flex: "1 1 80px", minWidth: 0 },
});

interface UnitFieldGroupProps extends UnitFormGroup {
  readonly unitInfo: UnitSettings;
  readonly changedMeanwhile: ReadonlyMap<SettingField, string>;
  readonly onType: (field: SettingField, typed: string) => void;
}

export function UnitFieldGroup({ title, fields, unitInfo, changedMeanwhile, onType }: UnitFieldGroupProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      <div className={styles.fields}>
        {fields.map((field) => (
          <UnitFieldInput
            key={field}
            field={field}
            value={unitInfo[field] ?? ""}
            valueMeanwhile={changedMeanwhile.get(field)}
            className={shortFields.has(field) ? styles.short : styles.long}
            onType={onType}
          />
        ))}
      </div>
    </fieldset>
  );
}
