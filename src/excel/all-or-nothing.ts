import { ActionStopped, wasRefusedWhole } from "./run";

/**
 * Queues a piece of writing and sends it in one sync. Excel carries out a request action by action and stops at the first
 * that fails, so whatever was done until then is taken back in a context of its own before the error goes on.
 * @throws ActionStopped `notUndone` if Excel refuses the way back as well; else what Excel answered.
 */
export async function allOrNothing(
  context: Excel.RequestContext,
  queue: (context: Excel.RequestContext) => void,
  takeBack: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    queue(context);
    await context.sync();
  } catch (cause) {
    if (!wasRefusedWhole(cause)) await orNotUndone(takeBack, cause);
    throw cause;
  }
}

async function orNotUndone(takeBack: (context: Excel.RequestContext) => Promise<void>, cause: unknown): Promise<void> {
  try {
    await takeBack(new Excel.RequestContext());
  } catch (error) {
    throw new ActionStopped("notUndone", `${String(cause)} · ${String(error)}`);
  }
}
