import type { KeyboardEvent } from "react";

/** Arrow keys, Home and End move among the buttons of the list of criteria; other keys are left alone. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest("[data-list]");
  const items = [...(list?.querySelectorAll<HTMLElement>("button[data-criterion]") ?? [])];
  const at = items.indexOf(event.currentTarget);
  const item = items[targetOf(event.key, at, items.length)];
  if (item === undefined) return;
  event.preventDefault();
  item.focus();
}

/** -1 for a key that does not move. */
function targetOf(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
