import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { type CarriedField, type CarryOverOptions, carriedFields } from "../../domain/carry-over";
import { carriedFieldTexts, carryOverTexts } from "../../text/carry-over";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CarryOverFieldsProps {
  readonly options: CarryOverOptions;
  readonly isFinalized: boolean;
  readonly onChange: (options: CarryOverOptions) => void;
}

/** Which columns are wanted, and whether they may replace what is there. */
export function CarryOverFields({ options, isFinalized, onChange }: CarryOverFieldsProps) {
  const styles = useStyles();
  const { fields, overwrite } = options;
  const toggle = (field: CarriedField, isWanted: boolean) =>
    onChange({
      ...options,
      fields: new Set(carriedFields.filter((each) => (each === field ? isWanted : fields.has(each)))),
    });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{carryOverTexts.fieldsTitle}</legend>
      {carriedFields.map((field) => (
        <Checkbox
          key={field}
          label={carriedFieldTexts[field]}
          checked={fields.has(field)}
          disabled={isFinalized && field === "selfScore"}
          onChange={(_, { checked }) => toggle(field, checked === true)}
        />
      ))}
      {isFinalized && <p className={styles.note}>{carryOverTexts.finalizedNote}</p>}
      <Checkbox
        label={carryOverTexts.overwrite}
        checked={overwrite}
        onChange={(_, { checked }) => onChange({ ...options, overwrite: checked === true })}
      />
    </fieldset>
  );
}
