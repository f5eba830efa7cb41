import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ConsolidationSummary } from "../../domain/consolidation-summary";
import { consolidationPaneText as text, formatMean } from "../../text/consolidation-pane";
import { formatCount } from "../../text/numbers";
import type { ConsolidationOutcome } from "../session/consolidation-state";
import { FindingList } from "./FindingList";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  paragraph: { margin: 0 },
  figures: { width: "100%", borderCollapse: "collapse" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXXS} 0` },
  figure: { textAlign: "right", fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXXS} 0` },
  show: { alignSelf: "start" },
});

interface ConsolidationResultProps {
  readonly outcome: ConsolidationOutcome;
  readonly disabled: boolean;
  readonly onShow: () => void;
}

/** What came of a run: units, mean, counts per grade, and the files to look at. */
export function ConsolidationResult({ outcome, disabled, onShow }: ConsolidationResultProps) {
  const styles = useStyles();
  const { summary, findings, sheetName } = outcome;
  return (
    <section className={styles.result}>
      <div>
        <Subheading>{text.resultTitle}</Subheading>
        {summary.unitCount === 0 ? (
          <p className={styles.paragraph}>{text.nothing}</p>
        ) : (
          <Figures rows={figuresOf(summary)} />
        )}
      </div>
      {sheetName !== null && (
        <Button className={styles.show} disabledFocusable={disabled} onClick={onShow}>
          {text.showButton}
        </Button>
      )}
      {summary.unitCount > 0 && (
        <div>
          <Subheading>{text.gradeCounts}</Subheading>
          <Figures rows={summary.gradeCounts.map(({ name, count }) => [name ?? text.noGrade, formatCount(count)])} />
        </div>
      )}
      <FindingList findings={findings} />
    </section>
  );
}

type FigureRow = readonly [name: string, figure: string];

function figuresOf({ unitCount, rankedCount, mean, leftOutCount }: ConsolidationSummary): readonly FigureRow[] {
  return [
    [text.units, formatCount(unitCount)],
    ...(rankedCount < unitCount ? [[text.notRanked, formatCount(unitCount - rankedCount)] as const] : []),
    ...(mean === null ? [] : [[text.mean, formatMean(mean)] as const]),
    ...(leftOutCount > 0 ? [[text.leftOut, formatCount(leftOutCount)] as const] : []),
  ];
}

function Figures({ rows }: { readonly rows: readonly FigureRow[] }) {
  const styles = useStyles();
  return (
    <table className={styles.figures}>
      <tbody>
        {rows.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.figure}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
