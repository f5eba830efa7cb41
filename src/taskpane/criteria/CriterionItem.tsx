import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { type ReactNode, memo, useEffect, useRef } from "react";
import type { Issue } from "../../domain/issue";
import { criteriaText } from "../../text/criteria";
import { moveInList } from "./list-keys";

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // The foot of the pane lies over what is scrolled to its edge.
    scrollMarginBottom: "64px",
    scrollMarginTop: "8px",
  },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  button: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusSmall,
  },
  icon: { fontSize: tokens.fontSizeBase500 },
  right: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  pending: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  title: { display: "block" },
  short: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
  state: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  score: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  unsaved: { fontWeight: tokens.fontWeightSemibold },
});

const icons = { error: ErrorCircleFilled, pending: ClockRegular, warning: WarningFilled } as const;

interface CriterionItemProps {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly score: string;
  readonly state: string;
  readonly severity: Issue["severity"] | null;
  readonly isOpen: boolean;
  readonly isUnsaved: boolean;
  readonly isTabStop: boolean;
  readonly onToggle: (id: string, isOpen: boolean) => void;
  readonly onFocus: (id: string) => void;
  /** The editor of the open criterion. */
  readonly children: ReactNode;
}

/** One row of the list. Its icon repeats what the words say. */
export const CriterionItem = memo(function CriterionItem(props: CriterionItemProps) {
  const { id, code, title, score, state, severity, isOpen, isUnsaved, isTabStop, onToggle, onFocus, children } = props;
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const Icon = severity === null ? CheckmarkCircleRegular : icons[severity];
  return (
    <li ref={item} className={mergeClasses(styles.item, isOpen && styles.open)}>
      <Button
        appearance="subtle"
        className={styles.button}
        data-criterion={id}
        aria-expanded={isOpen}
        tabIndex={isTabStop ? 0 : -1}
        onKeyDown={moveInList}
        onFocus={() => onFocus(id)}
        onClick={() => onToggle(id, isOpen)}
      >
        <Icon className={mergeClasses(styles.icon, styles[severity ?? "right"])} aria-hidden="true" />
        <span>
          <span className={mergeClasses(styles.title, !isOpen && styles.short)}>
            {code}. {title}
          </span>
          <span className={styles.state}>
            {state}
            {isUnsaved && <span className={styles.unsaved}> ● {criteriaText.unsaved}</span>}
          </span>
        </span>
        <span className={styles.score}>{score}</span>
      </Button>
      {children}
    </li>
  );
});
