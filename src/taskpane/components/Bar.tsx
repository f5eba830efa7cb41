import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Windows replaces background colours in contrast themes; this one carries the value and must survive.
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

interface BarProps {
  readonly value: number;
  readonly max: number;
}

/** Picture of a value against its maximum. Hidden from screen readers: the same figures always stand beside it as text. */
export function Bar({ value, max }: BarProps) {
  const styles = useStyles();
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.fill} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
