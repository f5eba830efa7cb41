import { useSyncExternalStore } from "react";
import type { ConsolidationSession } from "../session/consolidation-session";
import type { ConsolidationState } from "../session/consolidation-state";

export function useConsolidation({ subscribe, getSnapshot }: ConsolidationSession): ConsolidationState {
  return useSyncExternalStore(subscribe, getSnapshot);
}
