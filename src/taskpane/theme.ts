import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from "@fluentui/react-components";
import { hostBackground } from "./host";

/**
 * Shades around #1F4E79, the dark blue of the scorecard's headings (80). From 100 on they are text on Fluent's dark
 * background and keep a contrast of at least 4.5 to it.
 */
const officialBlue: BrandVariants = {
  10: "#040a10",
  20: "#0b1b2b",
  30: "#0f273e",
  40: "#13324f",
  50: "#173b5d",
  60: "#1a436a",
  70: "#1d4972",
  80: "#1f4e79",
  90: "#3d72a6",
  100: "#74a3d2",
  110: "#83aeda",
  120: "#92bae1",
  130: "#a4c6e8",
  140: "#b7d3ee",
  150: "#cce1f5",
  160: "#e4f1fc",
};

export const lightTheme: Theme = createLightTheme(officialBlue);
export const darkTheme: Theme = createDarkTheme(officialBlue);

const darkScheme = "(prefers-color-scheme: dark)";

/** Dark when Excel's own pane is dark; where Excel does not say, what the system prefers. */
export function prefersDark(): boolean {
  const background = hostBackground();
  return background === null ? window.matchMedia(darkScheme).matches : isDark(background);
}

/** Excel announces no theme change to panes, so it is looked at again when the pane is returned to. */
export function subscribeToTheme(listener: () => void): () => void {
  const query = window.matchMedia(darkScheme);
  query.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  return () => {
    query.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}

/** @param color `#rrggbb`, as Office gives it; weights of ITU-R BT.601. */
function isDark(color: string): boolean {
  const channel = (start: number) => parseInt(color.slice(start, start + 2), 16);
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5) < 128;
}
