import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
});

/** The screen's heading. It can take focus by program, so that a change of screen does not lose it. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  return (
    <h1 tabIndex={-1} className={useStyles().title}>
      {children}
    </h1>
  );
}
