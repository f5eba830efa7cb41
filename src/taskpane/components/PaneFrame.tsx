import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { darkTheme, lightTheme, prefersDark, subscribeToTheme } from "../theme";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minHeight: "100vh", overflowWrap: "anywhere" },
});

/** Theme and page of every screen, also of those shown without Excel. */
export function PaneFrame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const dark = useSyncExternalStore(subscribeToTheme, prefersDark);
  useEffect(() => {
    // For what the browser itself draws, such as the page's scrollbar: Excel's theme may differ from the system's.
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.frame}>
      {children}
    </FluentProvider>
  );
}
