import type { Result } from "../domain/failure";
import { runExcel } from "../excel/run";
import { watchWorksheets } from "../excel/watch";

/** Calls `onChange` after edits by anyone until the returned function is called. Handlers write nothing. */
export function watchWorkbook(onChange: () => void): Promise<Result<() => void>> {
  return runExcel(async (context) => {
    const stop = await watchWorksheets(context, onChange);
    return () => void stop();
  });
}
