import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { CarryOverChange } from "../../domain/carry-over";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { carryOverTexts } from "../../text/carry-over";
import { paneText } from "../../text/pane";
import { CarryOverCriterion } from "./CarryOverCriterion";
import { Paragraph } from "./Paragraph";
import { Subheading } from "./Subheading";

interface CarryOverChoiceProps {
  readonly rubric: Rubric;
  readonly changes: readonly CarryOverChange[];
  readonly disabled: boolean;
  readonly onCarryOver: (agreed: readonly CarryOverChange[]) => void;
}

/** Every cell that would change, each to be left out by a tick, and the button that does it. */
export function CarryOverChoice({ rubric, changes, disabled, onCarryOver }: CarryOverChoiceProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  if (changes.length === 0) return <Paragraph>{carryOverTexts.nothingToChange}</Paragraph>;
  const agreed = changes.filter((change) => !leftOut.has(cellOf(change)));
  const choose = (cells: readonly CarryOverChange[], isChosen: boolean) =>
    setLeftOut(isChosen ? without(leftOut, cells.map(cellOf)) : new Set([...leftOut, ...cells.map(cellOf)]));
  return (
    <section>
      <Subheading>{carryOverTexts.changesTitle(changes.length)}</Subheading>
      <Checkbox
        label={carryOverTexts.chooseAll(changes.length)}
        checked={agreed.length === changes.length ? true : agreed.length > 0 && "mixed"}
        onChange={(_, { checked }) => choose(changes, checked === true)}
      />
      {criteriaOf(rubric).map((criterion) => (
        <CarryOverCriterion
          key={criterion.id}
          criterion={criterion}
          changes={changes.filter(({ criterionId }) => criterionId === criterion.id)}
          isChosen={(change) => !leftOut.has(cellOf(change))}
          onChoose={(change, isChosen) => choose([change], isChosen)}
        />
      ))}
      <Paragraph>{paneText.undoMayEnd}</Paragraph>
      <Button
        appearance="primary"
        disabledFocusable={disabled || agreed.length === 0}
        onClick={() => onCarryOver(agreed)}
      >
        {carryOverTexts.carryOverButton(agreed.length)}
      </Button>
    </section>
  );
}

const cellOf = ({ criterionId, field }: CarryOverChange): string => `${criterionId} ${field}`;

const without = (set: ReadonlySet<string>, taken: readonly string[]): ReadonlySet<string> =>
  new Set([...set].filter((each) => !taken.includes(each)));
