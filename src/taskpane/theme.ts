import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from "@fluentui/react-components";
import { hostBackground } from "./host";

/** Shades around #1F4E79, the dark blue of the scorecard's headings. */
const officialBlue: BrandVariants = {
  10: "#040a10",
  20: "#0b1b2b",
  30: "#0f273e",
  40: "#13324f",
  50: "#173b5d",
  60: "#1a436a",
  70: "#1d4972",
  80: "#1f4e79",
  90: "#336490",
  100: "#4b7ca9",
  110: "#6695c0",
  120: "#7faad2",
  130: "#98bee0",
  140: "#b1d0ec",
  150: "#cae1f5",
  160: "#e4f1fc",
};

export const lightTheme: Theme = createLightTheme(officialBlue);

const dark = createDarkTheme(officialBlue);
export const darkTheme: Theme = {
  ...dark,
  // Fluent's own choice (shade 100) is too dim for text on its dark background.
  colorBrandForeground1: officialBlue[120],
  colorBrandForeground2: officialBlue[130],
  colorCompoundBrandBackground: officialBlue[110],
  colorCompoundBrandStroke: officialBlue[110],
};

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
