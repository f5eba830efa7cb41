import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { consolidationPaneText as text } from "../../text/consolidation-pane";
import { filesOfInput } from "../chosen-files";
import { useFileDrop, type DropState } from "../hooks/use-file-drop";
import type { FilesToAdd } from "../session/consolidation-session";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  zone: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, padding: `calc(${tokens.spacingVerticalM} - 1px)` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { margin: `${tokens.spacingVerticalS} 0 0` },
  count: { fontWeight: tokens.fontWeightSemibold },
});

interface FilePickerProps {
  readonly count: number;
  readonly otherCount: number;
  readonly disabled: boolean;
  readonly onAdd: (files: FilesToAdd) => void;
  readonly onClear: () => void;
}

/** Choosing files or a folder, by buttons or by dropping them; how many have been chosen. */
export function FilePicker({ count, otherCount, disabled, onAdd, onClear }: FilePickerProps) {
  const styles = useStyles();
  const drop = useFileDrop((files) => disabled || onAdd(files));
  return (
    <section className={mergeClasses(styles.zone, drop === "over" && styles.over)}>
      <Subheading>{text.filesTitle}</Subheading>
      <div className={styles.buttons}>
        <ChooseButton label={text.chooseFiles} isFolder={false} disabled={disabled} onAdd={onAdd} />
        <ChooseButton label={text.chooseFolder} isFolder disabled={disabled} onAdd={onAdd} />
        {count + otherCount > 0 && (
          <Button appearance="subtle" disabledFocusable={disabled} onClick={onClear}>
            {text.clear}
          </Button>
        )}
      </div>
      <p className={styles.line}>{hints[drop]}</p>
      <p className={mergeClasses(styles.line, styles.count)} aria-live="polite">
        {count === 0 ? text.nothingChosen : text.chosen(count)} {otherCount > 0 && text.others(otherCount)}
      </p>
    </section>
  );
}

const hints: Readonly<Record<DropState, string>> = {
  none: text.dropHint,
  over: text.dropHere,
  collecting: text.collecting,
  failed: text.notCollected,
};

interface ChooseButtonProps extends Pick<FilePickerProps, "disabled" | "onAdd"> {
  readonly label: string;
  readonly isFolder: boolean;
}

function ChooseButton({ label, isFolder, disabled, onAdd }: ChooseButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const pressed = useRef<HTMLElement>(null);
  // React has no property for it.
  useEffect(() => void input.current?.toggleAttribute("webkitdirectory", isFolder), [isFolder]);
  const choose = () => {
    if (!input.current) return;
    onAdd(filesOfInput(input.current));
    // A browser announces no change when the same files are chosen again.
    input.current.value = "";
    // Excel's grid takes the focus when the dialog closes (https://github.com/OfficeDev/office-js/issues/6838).
    pressed.current?.focus();
  };
  const open = (button: HTMLElement) => {
    pressed.current = button;
    input.current?.click();
  };
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={choose} />
      <Button disabledFocusable={disabled} onClick={({ currentTarget }) => open(currentTarget)}>
        {label}
      </Button>
    </>
  );
}
