import { Checkbox, Field, Input, Textarea, makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { SettingField } from "../../sheets/report-settings";
import { formHints, paneText } from "../../text/pane";
import { optionOn, reportOptionLabels } from "../../text/report-options";
import { unitLabels } from "../../text/unit-info";
import { multilineFields, switchFields } from "../unit-form";

const useStyles = makeStyles({
  // Without it an input is never narrower than the browser's default of some 20 characters.
  input: { minWidth: 0, "& > input": { width: "100%" } },
});

interface UnitFieldInputProps {
  readonly field: SettingField;
  readonly value: string;
  /** What the workbook holds by now, if that changed since the typing began. */
  readonly valueMeanwhile: string | undefined;
  readonly className: string;
  readonly onType: (field: SettingField, typed: string) => void;
}

const labels: Readonly<Record<SettingField, string>> = { ...unitLabels, ...reportOptionLabels };

export function UnitFieldInput({ field, value, valueMeanwhile, className, onType }: UnitFieldInputProps) {
  const styles = useStyles();
  if (switchFields.has(field)) return <SwitchField {...{ field, value, valueMeanwhile, className, onType }} />;
  const common = { value, onKeyDown: submitOnCtrlEnter, className: styles.input };
  return (
    <Field className={className} label={labels[field]} hint={formHints[field]} {...warning(valueMeanwhile)}>
      {multilineFields.has(field) ? (
        <Textarea {...common} rows={4} resize="vertical" onChange={(_, { value: typed }) => onType(field, typed)} />
      ) : (
        <Input {...common} autoComplete="off" onChange={(_, { value: typed }) => onType(field, typed)} />
      )}
    </Field>
  );
}

/** As the report reads it: on when the sheet says "Có" in any case or composition. */
function SwitchField({ field, value, valueMeanwhile, className, onType }: UnitFieldInputProps) {
  const isOn = value.normalize("NFC").trim().toLowerCase() === optionOn.toLowerCase();
  return (
    <Field className={className} hint={formHints[field]} {...warning(valueMeanwhile)}>
      <Checkbox
        label={labels[field]}
        checked={isOn}
        onChange={(_, { checked }) => onType(field, checked === true ? optionOn : "")}
      />
    </Field>
  );
}

function warning(valueMeanwhile: string | undefined) {
  if (valueMeanwhile === undefined) return {};
  const { emptiedMeanwhile, valueMeanwhile: says } = paneText.unitInfo;
  const validationMessage = valueMeanwhile === "" ? emptiedMeanwhile : says(valueMeanwhile);
  return { validationState: "warning" as const, validationMessage };
}

/** Enter alone ends the line in a field of several lines, so it cannot be the key for all fields. */
function submitOnCtrlEnter(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
