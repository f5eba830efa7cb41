import { useSyncExternalStore } from "react";
import type { Session } from "../session/session";
import type { SessionState } from "../session/session-state";

export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}
