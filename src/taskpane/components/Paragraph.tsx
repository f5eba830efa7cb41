import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ paragraph: { margin: `0 0 ${tokens.spacingVerticalS}` } });

/** Running text between lists and buttons. */
export function Paragraph({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().paragraph}>{children}</p>;
}
