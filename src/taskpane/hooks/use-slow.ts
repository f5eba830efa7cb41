import { useEffect, useState } from "react";

/** Work shorter than this passes without a sign: a flicker would tell nothing. */
const blinkMs = 300;

/** True once `active` has lasted longer than a blink. */
export function useSlow(active: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setSlow(true), blinkMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [active]);
  return active && slow;
}
