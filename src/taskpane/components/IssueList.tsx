import { makeStyles, tokens } from "@fluentui/react-components";
import type { Check } from "../../actions/actions";
import type { Issue } from "../../domain/issue";
import { paneText } from "../../text/pane";
import { groupIssues } from "../issue-groups";
import { IssueGroupDetails } from "./IssueGroupDetails";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  note: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
});

interface IssueListProps {
  readonly check: Check;
  readonly onChoose: (issue: Issue) => void;
}

/** How many of each kind, always; and behind each count the rows concerned. */
export function IssueList({ check, onChoose }: IssueListProps) {
  const styles = useStyles();
  return (
    <section>
      <Subheading>{paneText.scorecard.issues}</Subheading>
      <p className={styles.note}>
        {check.issues.length === 0 ? paneText.scorecard.noIssues : paneText.scorecard.issueHint}
      </p>
      {groupIssues(check).map((group) => (
        <IssueGroupDetails key={group.severity} group={group} onChoose={onChoose} />
      ))}
    </section>
  );
}
