import { type RefObject, useEffect, useRef } from "react";

/**
 * For a list whose items go away when their button has done its work: once the focused button is gone, the button that
 * took its place has focus, so that a list is worked through with one key.
 * @returns to be called when a button of the list is pressed.
 */
export function useFocusNext(list: RefObject<HTMLElement | null>): () => void {
  const pressed = useRef<{ readonly button: Element; readonly index: number } | null>(null);
  // After every change on the page: any of them may have removed the button.
  useEffect(() => {
    if (pressed.current === null || pressed.current.button.isConnected) return;
    const buttons = buttonsOf(list.current);
    if (document.activeElement === document.body && document.hasFocus())
      buttons[Math.min(pressed.current.index, buttons.length - 1)]?.focus();
    pressed.current = null;
  });
  return () => {
    const button = document.activeElement;
    const index = buttonsOf(list.current).findIndex((other) => other === button);
    pressed.current = button === null || index < 0 ? null : { button, index };
  };
}

const buttonsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("button") ?? []),
];
