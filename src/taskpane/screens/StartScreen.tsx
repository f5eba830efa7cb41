import { Button, makeStyles } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { paneText } from "../../text/pane";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";

const useStyles = makeStyles({
  paragraph: { margin: 0 },
  create: { width: "100%" },
  unitInfo: { alignSelf: "start" },
});

interface StartScreenProps {
  readonly disabled: boolean;
  readonly onCreate: () => void;
  readonly onUnitInfo: () => void;
}

/** What will happen, and the button that makes it happen. */
export function StartScreen({ disabled, onCreate, onUnitInfo }: StartScreenProps) {
  const styles = useStyles();
  return (
    <ScreenBody>
      <ScreenTitle>{paneText.start.title}</ScreenTitle>
      <p className={styles.paragraph}>{paneText.start.whatHappens}</p>
      <p className={styles.paragraph}>{paneText.start.whatFollows}</p>
      <Button
        className={styles.create}
        appearance="primary"
        size="large"
        icon={<TableAddRegular aria-hidden="true" />}
        disabledFocusable={disabled}
        onClick={onCreate}
      >
        {paneText.createButton}
      </Button>
      <p className={styles.paragraph}>{paneText.start.unitInfoHint}</p>
      <Button className={styles.unitInfo} onClick={onUnitInfo}>
        {paneText.start.unitInfoButton}
      </Button>
    </ScreenBody>
  );
}
