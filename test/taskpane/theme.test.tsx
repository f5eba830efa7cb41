/** @jest-environment jsdom */
import { act, render } from "@testing-library/react";
import { PaneFrame } from "../../src/taskpane/components/PaneFrame";
import { stubMediaQueries } from "./support/render-pane";

const setOfficeBackground = (bodyBackgroundColor: string) =>
  Object.assign(globalThis, { Office: { context: { officeTheme: { bodyBackgroundColor } } } });

const scheme = () => document.documentElement.style.colorScheme;

function show() {
  render(<PaneFrame>{null}</PaneFrame>);
  return scheme();
}

beforeEach(() => stubMediaQueries());
afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

it.each([
  ["#ffffff", "light"],
  ["#e6e6e6", "light"],
  ["#666666", "dark"],
  ["#0a0a0a", "dark"],
])("follows the background of Excel's own panes: %s is %s", (background, expected) => {
  setOfficeBackground(background);
  expect(show()).toBe(expected);
});

it("looks again when the pane is returned to", () => {
  setOfficeBackground("#ffffff");
  expect(show()).toBe("light");
  setOfficeBackground("#262626");
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(scheme()).toBe("dark");
});

it("follows the system where Excel does not say", () => {
  expect(show()).toBe("light");
  jest.spyOn(window, "matchMedia").mockImplementation((media) => Object.assign(new EventTarget(), query(media)));
  expect(show()).toBe("dark");
});

const query = (media: string) => ({
  media,
  matches: media === "(prefers-color-scheme: dark)",
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
});
