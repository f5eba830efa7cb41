import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "block",
    width: "100%",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

interface ListButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A line of a list that leads somewhere, over its whole width. */
export function ListButton({ onClick, children }: ListButtonProps) {
  return (
    <Button appearance="subtle" className={useStyles().button} onClick={onClick}>
      {children}
    </Button>
  );
}
