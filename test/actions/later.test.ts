import { later } from "../../src/actions/later";
import { succeed } from "../../src/domain/failure";

test("a verb whose code cannot be loaded fails with a sentence of its own, and works when it can be", async () => {
  const loads = [
    () => Promise.reject(new Error("ChunkLoadError")),
    () => Promise.resolve((given: number) => Promise.resolve(succeed(given + 1))),
  ];
  const verb = later<readonly [number], number>(() => loads.shift()?.() ?? Promise.reject(new Error("no more")));
  expect(await verb(1)).toEqual({ ok: false, failure: { code: "partNotLoaded", detail: "Error: ChunkLoadError" } });
  expect(await verb(1)).toEqual({ ok: true, value: 2 });
});
