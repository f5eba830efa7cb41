import { ExcelError } from "./excel-error";

/** What shall fail: the k-th action from now, the k-th request from now, or the k-th action of the n-th request. */
export interface FaultOrder {
  /** 1 is the next action (with `sync`: the first action of that request). */
  readonly action?: number;
  /** 1 is the next request. */
  readonly sync?: number;
  /** An error code of Excel; GeneralException unless said otherwise. */
  readonly code?: string;
}

/** Failures ordered by a test, each of which happens once. */
export class Faults {
  #orders: FaultOrder[] = [];
  #requests = 0;
  #actions = 0;

  /** Counts from now on. */
  order(order: FaultOrder): void {
    if (order.action === undefined && order.sync === undefined) throw new Error("Say which action or sync shall fail");
    const sync = order.sync === undefined ? undefined : this.#requests + order.sync;
    const action = order.action !== undefined && sync === undefined ? this.#actions + order.action : order.action;
    this.#orders.push({
      ...(action === undefined ? {} : { action }),
      ...(sync === undefined ? {} : { sync }),
      ...(order.code === undefined ? {} : { code: order.code }),
    });
  }

  clear(): void {
    this.#orders = [];
  }

  /** Throws when this request shall fail as a whole. */
  enterRequest(): void {
    this.#requests += 1;
    this.#fail((order) => order.action === undefined && order.sync === this.#requests);
  }

  /** Throws when this action (zero-based in its request) shall fail. */
  enterAction(index: number): void {
    this.#actions += 1;
    this.#fail(({ action, sync }) =>
      sync === undefined ? action === this.#actions : sync === this.#requests && action === index + 1,
    );
  }

  #fail(isDue: (order: FaultOrder) => boolean): void {
    const due = this.#orders.find(isDue);
    if (!due) return;
    this.#orders = this.#orders.filter((order) => order !== due);
    throw new ExcelError(due.code ?? "GeneralException", "There was an internal error while processing the request.");
  }
}
