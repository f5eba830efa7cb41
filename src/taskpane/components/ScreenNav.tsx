import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";

export type Screen = "scorecard" | "unitInfo";

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexWrap: "wrap",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: { minWidth: "auto", borderRadius: 0, borderBottom: "3px solid transparent" },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  others: {
    fontWeight: tokens.fontWeightRegular,
    // A transparent border becomes visible in contrast themes and would mark every entry as current.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  mark: { marginLeft: tokens.spacingHorizontalXS, fontStyle: "italic" },
});

interface ScreenNavProps {
  readonly screen: Screen;
  readonly hasUnsavedEdits: boolean;
  readonly onChoose: (screen: Screen) => void;
}

export function ScreenNav({ screen, hasUnsavedEdits, onChoose }: ScreenNavProps) {
  const styles = useStyles();
  const entry = (target: Screen) => ({
    appearance: "transparent" as const,
    className: mergeClasses(styles.entry, target === screen ? styles.current : styles.others),
    "aria-current": target === screen ? ("page" as const) : undefined,
    onClick: () => onChoose(target),
  });
  return (
    <nav className={styles.nav} aria-label={paneText.screens}>
      <Button {...entry("scorecard")}>{paneText.scorecardScreen}</Button>
      <Button {...entry("unitInfo")}>
        {paneText.unitInfoScreen}
        {hasUnsavedEdits && <span className={styles.mark}>({paneText.notSavedMark})</span>}
      </Button>
    </nav>
  );
}
