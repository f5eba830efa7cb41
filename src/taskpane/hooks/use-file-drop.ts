import { useEffect, useRef, useState } from "react";
import { filesOfDrop } from "../chosen-files";
import type { FilesToAdd } from "../session/consolidation-session";

/** `over`: files hang over the pane. `collecting`: what was dropped is being looked through. */
export type DropState = "none" | "over" | "collecting" | "failed";

/**
 * Takes files and folders dropped anywhere on the pane while the component is shown: one dropped a little beside the mark
 * would otherwise replace the pane by the file.
 */
export function useFileDrop(onFiles: (files: FilesToAdd) => void): DropState {
  const [state, setState] = useState<DropState>("none");
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setState("over");
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setState("none");
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer === null) return setState("none");
      setState("collecting");
      filesOfDrop(event.dataTransfer).then(
        (files) => {
          setState("none");
          take.current(files);
        },
        () => setState("failed"),
      );
    };
    const handlers = { dragover: over, dragleave: leave, drop } as const;
    for (const [type, handler] of Object.entries(handlers)) document.addEventListener(type as "drop", handler);
    return () => {
      for (const [type, handler] of Object.entries(handlers)) document.removeEventListener(type as "drop", handler);
    };
  }, []);
  return state;
}
