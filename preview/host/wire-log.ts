import type { ActionInfo, ErrorBody } from "./protocol";

/** One request as it went over the wire. */
export interface LoggedRequest {
  readonly actions: number;
  /** UTF-8 bytes of the message. */
  readonly bytes: number;
  /** Office.js marked the request as one that may change the workbook. */
  readonly writes: boolean;
  /** The client giving tracked objects back after `Excel.run`; in none of the totals. */
  readonly cleanup: boolean;
  readonly error?: ErrorBody;
}

export interface WireTotals {
  readonly requests: number;
  readonly writingRequests: number;
  readonly actions: number;
  readonly bytes: number;
}

/** Counts what goes over the wire. */
export class WireLog {
  #log: LoggedRequest[] = [];

  get log(): readonly LoggedRequest[] {
    return this.#log;
  }

  get totals(): WireTotals {
    const counted = this.#log.filter((request) => !request.cleanup);
    return {
      requests: counted.length,
      writingRequests: counted.filter((request) => request.writes).length,
      actions: counted.reduce((sum, request) => sum + request.actions, 0),
      bytes: counted.reduce((sum, request) => sum + request.bytes, 0),
    };
  }

  add(request: LoggedRequest): void {
    this.#log.push(request);
  }

  reset(): void {
    this.#log = [];
  }
}

/** Whether the client only gives references back, which it does by itself after a run. */
export function isCleanup(actions: readonly ActionInfo[]): boolean {
  const methods = actions.filter((action) => action.ActionType === 3);
  return methods.length > 0 && methods.length + instantiations(actions) === actions.length && methods.every(givesBack);
}

const instantiations = (actions: readonly ActionInfo[]) => actions.filter((action) => action.ActionType === 1).length;
const givesBack = (action: ActionInfo) => action.Name === "_RemoveReference";
