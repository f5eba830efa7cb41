import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import { issueText } from "../../text/issue";
import type { IssueItem } from "../issue-groups";

const useStyles = makeStyles({
  button: {
    display: "block",
    width: "100%",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
  },
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
    <Button appearance="subtle" className={styles.button} onClick={() => onChoose(issue)}>
      <span className={styles.what}>{issueText(issue, criterion)}</span>
      <span className={styles.title}>{criterion.title}</span>
    </Button>
  );
}
