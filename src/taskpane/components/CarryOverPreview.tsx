import { useMemo, useState } from "react";
import type { Check } from "../../actions/actions";
import type { CarryOverChange, CarryOverOptions } from "../../domain/carry-over";
import { carryOver } from "../../sheets/carry-over";
import { carryOverTexts, legacyFontText } from "../../text/carry-over";
import { CarryOverChoice } from "./CarryOverChoice";
import { CarryOverFields } from "./CarryOverFields";
import { CarryOverRest } from "./CarryOverRest";
import { Paragraph } from "./Paragraph";

/** Scores are of another year: they come over only when asked for. */
const firstOptions: CarryOverOptions = { fields: new Set(["explanation", "evidence"]), overwrite: false };

/** Scores that are finalized stay as they are. */
const withoutScores = ({ fields, overwrite }: CarryOverOptions): CarryOverOptions => ({
  fields: new Set([...fields].filter((field) => field !== "selfScore")),
  overwrite,
});

interface CarryOverPreviewProps {
  readonly check: Check;
  readonly fileName: string;
  readonly sheets: readonly (Parameters<typeof carryOver>[0][number] & { readonly sheetName: string })[];
  readonly disabled: boolean;
  readonly onCarryOver: (agreed: readonly CarryOverChange[]) => void;
}

/** What the chosen file would change here, line by line, and what it would not, with the reasons. */
export function CarryOverPreview({ check, fileName, sheets, disabled, onCarryOver }: CarryOverPreviewProps) {
  const { rubric, assessment, finalization } = check;
  const [wanted, setWanted] = useState(firstOptions);
  const options = useMemo(() => (finalization === null ? wanted : withoutScores(wanted)), [finalization, wanted]);
  const plan = useMemo(() => carryOver(sheets, rubric, assessment, options), [sheets, rubric, assessment, options]);
  if (plan === null) return <Paragraph>{carryOverTexts.noTable}</Paragraph>;
  return (
    <>
      <div>
        <Paragraph>{carryOverTexts.source(fileName, sheets[plan.sheetIndex]?.sheetName ?? "")}</Paragraph>
        {plan.legacyFont && <Paragraph>{legacyFontText(plan.legacyFont)}</Paragraph>}
      </div>
      <CarryOverFields options={options} isFinalized={finalization !== null} onChange={setWanted} />
      <CarryOverChoice rubric={rubric} changes={plan.changes} disabled={disabled} onCarryOver={onCarryOver} />
      <CarryOverRest rubric={rubric} plan={plan} />
    </>
  );
}
