import type { Result } from "../../src/domain/failure";
import type { RunningExcel } from "./embedded-excel";

/**
 * Carries an action out with a failure at every sync and at every action of every sync, each time on the workbook as it
 * is now, and expects that it fails and that `image` is what it was before. At last it must succeed.
 */
export async function failEverywhere(
  excel: RunningExcel,
  act: () => Promise<Result<unknown>>,
  image: () => Promise<unknown>,
): Promise<void> {
  const before = await image();
  const requests = await actionsOfRequests(excel, act);
  const faults = requests.flatMap((actions, index) => [
    { sync: index + 1 },
    ...Array.from({ length: actions }, (_, action) => ({ sync: index + 1, action: action + 1 })),
  ]);
  for (const fault of faults) {
    excel.host.failNext(fault);
    const result = await act();
    expect({ fault, result }).toMatchObject({ result: { ok: false, failure: { code: "unexpected" } } });
    expect({ fault, image: await image() }).toEqual({ fault, image: before });
  }
  expect(await act()).toMatchObject({ ok: true });
}

/** How many actions each request of an action has up to the one that writes, found out without writing anything. */
export async function actionsOfRequests(
  excel: RunningExcel,
  act: () => Promise<Result<unknown>>,
): Promise<readonly number[]> {
  for (let sync = 1; ; sync += 1) {
    excel.host.failNext({ sync });
    excel.host.wire.reset();
    expect(await act()).toMatchObject({ ok: false });
    const { log } = excel.host.wire;
    // Only a request that writes is followed by others when it fails: those that take it back.
    if (log.length > sync) return log.slice(0, sync).map(({ actions }) => actions);
  }
}
