import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { Screen } from "../session/session-state";

/** Screens that are reached from another one and belong to it. */
const partOf: Readonly<Partial<Record<Screen, Screen>>> = { carryOver: "scorecard" };

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexWrap: "wrap",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Four entries in one line of the narrowest pane.
  entry: {
    minWidth: "auto",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    borderRadius: 0,
    borderBottom: "3px solid transparent",
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
    // Buttons take their border away under the pointer; this one is the mark of the current screen.
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  others: {
    fontWeight: tokens.fontWeightRegular,
    // A transparent border becomes visible in contrast themes and would mark every entry as current.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  mark: { marginLeft: tokens.spacingHorizontalXS },
});

interface ScreenNavProps {
  readonly screen: Screen;
  /** Workbooks for scoring and for consolidating are different ones: the entry is for where there is no scorecard. */
  readonly hasScorecard: boolean;
  readonly hasUnsavedEdits: boolean;
  readonly hasUnsavedEntries: boolean;
  readonly onChoose: (screen: Screen) => void;
}

export function ScreenNav({ screen, hasUnsavedEdits, hasScorecard, hasUnsavedEntries, onChoose }: ScreenNavProps) {
  const styles = useStyles();
  const part = partOf[screen] ?? screen;
  const current = part === "consolidation" && hasScorecard ? "appraisal" : part;
  const entry = (target: Screen) => ({
    appearance: "transparent" as const,
    className: mergeClasses(styles.entry, target === current ? styles.current : styles.others),
    "aria-current": target === current ? ("page" as const) : undefined,
    onClick: () => onChoose(target),
  });
  return (
    <nav className={styles.nav} aria-label={paneText.screens}>
      <Button {...entry("scorecard")}>{paneText.scorecardScreen}</Button>
      {hasScorecard && (
        <Button {...entry("criteria")}>
          {paneText.criteriaScreen}
          {hasUnsavedEntries && <NotSavedMark />}
        </Button>
      )}
      <Button {...entry("unitInfo")}>
        {paneText.unitInfoScreen}
        {hasUnsavedEdits && <NotSavedMark />}
      </Button>
      {hasScorecard && <Button {...entry("appraisal")}>{paneText.appraisalScreen}</Button>}
      {!hasScorecard && <Button {...entry("consolidation")}>{paneText.consolidationScreen}</Button>}
    </nav>
  );
}

/** As short as the title bars of editors have it: a word would push the entries onto two lines while typing. */
function NotSavedMark() {
  return (
    <span role="img" aria-label={paneText.notSavedMark} title={paneText.notSavedMark} className={useStyles().mark}>
      ●
    </span>
  );
}
