import { type RefObject, useEffect, useRef } from "react";

/**
 * When what was focused goes away (a button with its screen, a failure with its buttons), focus returns to where the
 * user last was in `main`, or else to the screen's title, instead of getting lost. In every other case, as when the
 * user is in the grid, focus stays where it is.
 */
export function useFocusRescue(main: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  const lastInMain = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last.current = target;
      if (main.current?.contains(target)) lastInMain.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [main]);
  // After every change on the page, also of a screen that comes later than the rest: any may have removed what was focused.
  useEffect(() => {
    const rescue = () => {
      const lost = last.current?.isConnected === false && document.activeElement === document.body;
      if (!lost || !document.hasFocus()) return;
      const target = lastInMain.current?.isConnected ? lastInMain.current : main.current?.querySelector("h1");
      target?.focus();
    };
    const observer = new MutationObserver(rescue);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [main]);
}
