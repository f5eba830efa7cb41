import { fail, type Result } from "../domain/failure";

/**
 * A verb whose code is loaded when it is first asked for, so that the pane opens sooner. Fails with `partNotLoaded` where
 * the code cannot be had, before anything is done; asking again tries again.
 */
export function later<Arguments extends readonly unknown[], T>(
  load: () => Promise<(...given: Arguments) => Promise<Result<T>>>,
): (...given: Arguments) => Promise<Result<T>> {
  return async (...given) => {
    const loaded = await load().catch((error: unknown) => fail("partNotLoaded", String(error)));
    return typeof loaded === "function" ? loaded(...given) : loaded;
  };
}
