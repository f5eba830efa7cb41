import { type RefObject, useEffect, useRef } from "react";

/** The title of a screen can take focus by program. */
const places = "h1, a[href], button, input:not([hidden]), textarea, summary";

/**
 * When what was focused goes away (a form with its buttons, a failure with its own), focus returns to where the user last
 * was in `main`: to the first place in what is left around it, at last to the screen's title. In every other case, as when
 * the user is in the grid, focus stays where it is.
 */
export function useFocusRescue(main: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  /** Where the user last was in `main`, and what that stood in, from the inside out. */
  const trail = useRef<readonly Element[]>([]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last.current = target;
      if (main.current?.contains(target)) trail.current = trailOf(target, main.current);
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [main]);
  // After every change on the page, also of a screen that comes later than the rest: any may have removed what was focused.
  useEffect(() => {
    const rescue = () => {
      const lost = last.current?.isConnected === false && document.activeElement === document.body;
      if (!lost || !document.hasFocus()) return;
      const [own] = trail.current;
      const left = trail.current.find((element) => element.isConnected) ?? main.current;
      const place = left === own ? left : left?.querySelector(places);
      if (place instanceof HTMLElement) place.focus();
    };
    const observer = new MutationObserver(rescue);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [main]);
}

function trailOf(element: Element, end: Element): readonly Element[] {
  const { parentElement } = element;
  return element === end || parentElement === null ? [element] : [element, ...trailOf(parentElement, end)];
}
