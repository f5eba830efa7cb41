import { documentAddress } from "./host";
import type { WorkKeeper } from "./session/kept-work";

/**
 * The storage of this window, with a place for each workbook; it goes when the window does and never leaves the machine.
 * A host may forbid storage to pages in frames, and it may be full: the pane then works as well, but comes back empty.
 */
export function windowKeeper(): WorkKeeper {
  const place = `cchc ${documentAddress()}`;
  return {
    read: () => whereAllowed((storage) => storage.getItem(place)),
    write: (text) => void whereAllowed((storage) => storage.setItem(place, text)),
  };
}

function whereAllowed<T>(ask: (storage: Storage) => T): T | null {
  try {
    return ask(window.sessionStorage);
  } catch {
    return null;
  }
}
