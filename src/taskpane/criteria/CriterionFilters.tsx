import { makeStyles, tokens } from "@fluentui/react-components";
import { type CriterionFilter, criterionFilters } from "../../domain/filters";
import { criteriaText } from "../../text/criteria";
import { criterionFilterTexts } from "../../text/filters";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  title: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: {
    position: "relative",
    display: "inline-flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    "&:has(:checked)": {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
      boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
      // Contrast themes take background and shadow away; the border then says which one is chosen.
      "@media (forced-colors: active)": { border: "3px solid Highlight" },
    },
    "&:has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // The radio button itself: for keyboard and screen reader, over the whole of its label.
  radio: { position: "absolute", inset: 0, margin: 0, opacity: 0, cursor: "pointer" },
});

interface CriterionFiltersProps {
  readonly filter: CriterionFilter;
  readonly counts: Readonly<Record<CriterionFilter, number>>;
  readonly onChoose: (filter: CriterionFilter) => void;
}

/** One way to look at the list at a time, each with how many criteria it shows. */
export function CriterionFilters({ filter, counts, onChoose }: CriterionFiltersProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{criteriaText.filters}</legend>
      <div className={styles.choices}>
        {criterionFilters.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name="criterion-filter"
              className={styles.radio}
              checked={choice === filter}
              onChange={() => onChoose(choice)}
            />
            {criterionFilterTexts[choice]} <span>{counts[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
