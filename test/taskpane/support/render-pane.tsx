import "@testing-library/jest-dom";
import { act, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../../src/taskpane/App";
import { PaneFrame } from "../../../src/taskpane/components/PaneFrame";
import { type Session, createSession } from "../../../src/taskpane/session/session";
import type { FakeWorkbook } from "./fake-workbook";

// Typing into a rendered page takes seconds on a busy machine; nothing here is a test of speed.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

/** jsdom has no media queries: every one answers no. */
export function stubMediaQueries(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

export interface Pane {
  readonly session: Session;
  readonly user: UserEvent;
}

/** Opens the pane on a workbook, as index.tsx does, and waits for the first read. */
export async function openPane(workbook: FakeWorkbook): Promise<Pane> {
  const pane = await mountPane(workbook);
  await screen.findByRole("navigation");
  return pane;
}

/** Opens the pane on a workbook whose first read has been told to fail. */
export async function openPaneThatFails(workbook: FakeWorkbook): Promise<Pane> {
  const pane = await mountPane(workbook);
  await screen.findByRole("button", { name: "Thử lại" });
  return pane;
}

async function mountPane(workbook: FakeWorkbook): Promise<Pane> {
  stubMediaQueries();
  // jsdom says that the page lost focus as soon as the focused element is removed; browsers do not.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const session = createSession(workbook);
  render(
    <PaneFrame>
      <App session={session} />
    </PaneFrame>,
  );
  await act(() => session.start());
  return { session, user: userEvent.setup() };
}
