import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useSyncExternalStore } from "react";
import { darkTheme, lightTheme, prefersDark, subscribeToTheme } from "../theme";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minHeight: "100vh", overflowWrap: "anywhere" },
});

/** Theme and page of every screen, also of those shown without Excel. */
export function PaneFrame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const dark = useSyncExternalStore(subscribeToTheme, prefersDark);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.frame}>
      {children}
    </FluentProvider>
  );
}
