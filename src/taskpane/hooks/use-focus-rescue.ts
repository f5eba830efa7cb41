import { type RefObject, useEffect, useRef } from "react";

/**
 * When the screen changes and takes the focused button with it, focus goes to the new screen's title instead of
 * getting lost. In every other case, as when the user is in the grid, focus stays where it is.
 */
export function useFocusRescue(main: RefObject<HTMLElement | null>, screen: string): void {
  const lastFocused = useRef<EventTarget | null>(null);
  useEffect(() => {
    const element = main.current;
    const remember = (event: FocusEvent) => (lastFocused.current = event.target);
    element?.addEventListener("focusin", remember);
    return () => element?.removeEventListener("focusin", remember);
  }, [main]);
  useEffect(() => {
    const lost = lastFocused.current instanceof Element && !lastFocused.current.isConnected;
    if (lost && document.hasFocus()) main.current?.querySelector("h1")?.focus();
  }, [main, screen]);
}
