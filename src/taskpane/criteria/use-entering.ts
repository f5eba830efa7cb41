import { useCallback, useRef } from "react";
import type { Workplace } from "../session/workplace";

interface Entering {
  /** Into the score of a criterion, so that the next key is typed there. */
  readonly enter: (criterionId: string) => void;
  /** Whether the editor that has just come is to take the focus; true once for each entering. */
  readonly takesFocus: () => boolean;
}

/** Tells a criterion that was chosen here, which takes the focus, from one that was selected on the sheet. */
export function useEntering(workplace: Workplace): Entering {
  const wantsFocus = useRef(false);
  const enter = useCallback(
    (criterionId: string) => {
      wantsFocus.current = true;
      workplace.open(criterionId);
      workplace.selectSoon(criterionId, "selfScore");
    },
    [workplace],
  );
  const takesFocus = useCallback(() => {
    const isWanted = wantsFocus.current;
    wantsFocus.current = false;
    return isWanted;
  }, []);
  return { enter, takesFocus };
}
