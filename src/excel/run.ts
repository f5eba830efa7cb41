import type { FailureCode, Result } from "../domain/failure";
import { failureOf } from "./error-codes";

/** What an action stops with when it cannot go on for a reason of ours; `runExcel` turns it into a Failure. */
export class ActionStopped extends Error {
  constructor(
    readonly code: FailureCode,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * One intention, one request context. It is not `Excel.run`, which would track every range: two more requests for each and
 * a clean-up afterwards, for objects that no action here uses beyond the sync they were made for. What Excel refuses comes
 * back as a Failure whose detail a maintainer can use; a programming error is thrown.
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await batch(new Excel.RequestContext()) };
  } catch (error) {
    if (error instanceof ActionStopped) return { ok: false, failure: { code: error.code, detail: error.message } };
    if (error instanceof OfficeExtension.Error)
      return { ok: false, failure: { code: failureOf(error.code), detail: detailOf(error) } };
    throw error;
  }
}

function detailOf(error: OfficeExtension.Error): string {
  const where = error.debugInfo?.errorLocation ?? "";
  return [error.code, where, error.message].filter((part) => part !== "").join(" · ");
}

/** While a cell is being edited Excel refuses a request as a whole: there is nothing to take back, nor would it be allowed. */
export function wasRefusedWhole(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "InvalidOperationInCellEditMode";
}
