import { makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import { issueText } from "../../text/issue";
import type { IssueItem } from "../issue-groups";
import { ListButton } from "./ListButton";

const useStyles = makeStyles({
  what: { display: "block", fontWeight: tokens.fontWeightSemibold },
  title: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface IssueButtonProps {
  readonly item: IssueItem;
  readonly onChoose: (issue: Issue) => void;
}

/** One issue; choosing it selects its cell. */
export function IssueButton({ item: { issue, criterion }, onChoose }: IssueButtonProps) {
  const styles = useStyles();
  return (
    <ListButton onClick={() => onChoose(issue)}>
      <span className={styles.what}>{issueText(issue, criterion)}</span>
      <span className={styles.title}>{criterion.title}</span>
    </ListButton>
  );
}
