import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Check, OtherWorkbook } from "../../actions/actions";
import type { CarryOverChange } from "../../domain/carry-over";
import { carryOverTexts } from "../../text/carry-over";
import { carryOverFileText } from "../../text/carry-over-file";
import { CarryOverPreview } from "../components/CarryOverPreview";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";

const useStyles = makeStyles({
  paragraph: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CarryOverScreenProps {
  readonly check: Check;
  readonly other: OtherWorkbook | null;
  readonly disabled: boolean;
  readonly onOpen: (file: File) => void;
  readonly onCarryOver: (agreed: readonly CarryOverChange[]) => void;
  readonly onBack: () => void;
}

/** Bringing explanations, evidence and scores over from another scorecard; everything is shown before it is done. */
export function CarryOverScreen({ check, other, disabled, onOpen, onCarryOver, onBack }: CarryOverScreenProps) {
  const styles = useStyles();
  return (
    <ScreenBody>
      <div>
        <ScreenTitle>{carryOverTexts.title}</ScreenTitle>
        <p className={styles.paragraph}>{carryOverTexts.intro}</p>
      </div>
      <div className={styles.buttons}>
        <ChooseFile isFirst={other === null} disabled={disabled} onOpen={onOpen} />
        <Button onClick={onBack}>{carryOverTexts.backButton}</Button>
      </div>
      {other?.reading.ok === false && <Unusable {...carryOverFileText(other.reading.problem.code)} />}
      {other?.reading.ok === true && (
        <CarryOverPreview
          check={check}
          fileName={other.fileName}
          sheets={other.reading.sheets}
          disabled={disabled}
          onCarryOver={onCarryOver}
        />
      )}
    </ScreenBody>
  );
}

interface ChooseFileProps extends Pick<CarryOverScreenProps, "disabled" | "onOpen"> {
  readonly isFirst: boolean;
}

function ChooseFile({ isFirst, disabled, onOpen }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = input.current?.files?.[0];
    if (file) onOpen(file);
    // A browser announces no change when the same file, corrected meanwhile, is chosen again.
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <input ref={input} type="file" accept=".xlsx,.xlsm" hidden onChange={choose} />
      <Button
        appearance={isFirst ? "primary" : "secondary"}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {isFirst ? carryOverTexts.chooseFile : carryOverTexts.chooseOtherFile}
      </Button>
    </>
  );
}

function Unusable({ reason, whatToDo }: ReturnType<typeof carryOverFileText>) {
  const styles = useStyles();
  return (
    <section>
      <p className={styles.paragraph}>{reason}</p>
      <p className={styles.paragraph}>{whatToDo}</p>
    </section>
  );
}
