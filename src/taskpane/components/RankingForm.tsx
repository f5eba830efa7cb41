import { Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ConsolidationBasis } from "../../domain/consolidation";
import type { GradeThresholdIssue } from "../../domain/grade";
import type { RankingMethod } from "../../domain/ranking";
import { consolidationPaneText as text } from "../../text/consolidation-pane";
import type { RankingDraft } from "../session/ranking-draft";
import { GradeFields } from "./GradeFields";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
});

const bases: readonly ConsolidationBasis[] = ["self", "appraised"];
const methods: readonly RankingMethod[] = ["competition", "dense"];

interface RankingFormProps {
  readonly draft: RankingDraft;
  readonly issues: readonly GradeThresholdIssue[];
  readonly disabled: boolean;
  readonly onEdit: (change: Partial<RankingDraft>) => void;
}

/** By which totals units are ranked, what becomes of equal ones, and which grades there are. */
export function RankingForm({ draft, issues, disabled, onEdit }: RankingFormProps) {
  const styles = useStyles();
  // Once open it stays so while what was wrong is being mended.
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <Subheading>{text.settingsTitle}</Subheading>
      <div className={styles.fields}>
        <Field label={text.basis} {...(draft.basis === "appraised" && { hint: text.appraisedHint })}>
          <RadioGroup
            value={draft.basis}
            disabled={disabled}
            onChange={(_, { value }) => onEdit({ basis: bases.find((basis) => basis === value) ?? draft.basis })}
          >
            {bases.map((basis) => (
              <Radio key={basis} value={basis} label={text.basisOf[basis]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={text.method}>
          <RadioGroup
            value={draft.method}
            disabled={disabled}
            onChange={(_, { value }) => onEdit({ method: methods.find((method) => method === value) ?? draft.method })}
          >
            {methods.map((method) => (
              <Radio key={method} value={method} label={text.methodOf[method]} />
            ))}
          </RadioGroup>
        </Field>
        <details open={isOpen || issues.length > 0} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary className={styles.summary}>{text.grades}</summary>
          <GradeFields
            thresholds={draft.thresholds}
            issues={issues}
            disabled={disabled}
            onEdit={(thresholds) => onEdit({ thresholds })}
          />
        </details>
      </div>
    </section>
  );
}
