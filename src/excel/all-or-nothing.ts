import { ActionStopped, wasRefusedWhole } from "./run";

/** What became of work that stopped midway: nothing is left of it, or it was past the point of return and is now done. */
export type Settled = "takenBack" | "completed";

/**
 * Queues a piece of writing and sends it in one sync. Excel carries out a request action by action and stops at the first
 * that fails, so whatever was done until then is settled in a context of its own before the error goes on.
 * @throws ActionStopped `notUndone` if Excel refuses the way back as well; else what Excel answered.
 */
export async function allOrNothing(
  context: Excel.RequestContext,
  queue: (context: Excel.RequestContext) => void,
  settle: (context: Excel.RequestContext) => Promise<Settled>,
): Promise<void> {
  try {
    queue(context);
    await context.sync();
  } catch (cause) {
    if (wasRefusedWhole(cause) || (await settled(settle, cause)) === "takenBack") throw cause;
  }
}

/** Settles in a context of its own; @throws ActionStopped `notUndone` if Excel refuses that as well. */
export async function settled(
  settle: (context: Excel.RequestContext) => Promise<Settled>,
  cause: unknown,
): Promise<Settled> {
  try {
    return await settle(new Excel.RequestContext());
  } catch (error) {
    throw new ActionStopped("notUndone", `${String(cause)} · ${String(error)}`);
  }
}
