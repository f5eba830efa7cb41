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
  const document = await excel.save();
  const actionsOfRequests = await undisturbed(excel, act);
  await excel.load(document);
  const faults = actionsOfRequests.flatMap((actions, index) => [
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

async function undisturbed(excel: RunningExcel, act: () => Promise<Result<unknown>>): Promise<readonly number[]> {
  excel.host.wire.reset();
  expect(await act()).toMatchObject({ ok: true });
  return excel.host.wire.log.map(({ actions }) => actions);
}
