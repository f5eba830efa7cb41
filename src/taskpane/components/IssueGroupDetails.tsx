import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { Issue } from "../../domain/issue";
import { paneText } from "../../text/pane";
import type { IssueGroup } from "../issue-groups";
import { IssueButton } from "./IssueButton";

const useStyles = makeStyles({
  group: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "&[open] > summary > svg:last-child": { transform: "rotate(90deg)" },
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  opener: { cursor: "pointer", "::-webkit-details-marker": { display: "none" } },
  chevron: { marginLeft: "auto" },
  count: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0 },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  none: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  pending: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

const looks = {
  error: { label: paneText.scorecard.errors, Icon: ErrorCircleFilled },
  pending: { label: paneText.scorecard.pending, Icon: ClockRegular },
  warning: { label: paneText.scorecard.warnings, Icon: WarningFilled },
} as const;

/** A new scorecard has every row pending: a longer list than this starts folded so that errors stay in sight. */
const longList = 10;

interface IssueGroupProps {
  readonly group: IssueGroup;
  readonly onChoose: (issue: Issue) => void;
}

export function IssueGroupDetails({ group: { severity, items }, onChoose }: IssueGroupProps) {
  const styles = useStyles();
  const [startsOpen] = useState(severity === "error" || items.length <= longList);
  const { label, Icon } = looks[severity];
  const head = (
    <>
      {items.length === 0 ? (
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.none)} aria-hidden="true" />
      ) : (
        <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden="true" />
      )}
      <span>{label}</span>
      <span className={styles.count}>{items.length}</span>
    </>
  );
  if (items.length === 0) return <div className={mergeClasses(styles.group, styles.head)}>{head}</div>;
  return (
    <details className={styles.group} open={startsOpen}>
      <summary className={mergeClasses(styles.head, styles.opener)}>
        {head}
        <ChevronRightRegular className={styles.chevron} aria-hidden="true" />
      </summary>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.criterion.id}>
            <IssueButton item={item} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </details>
  );
}
