/** Defined names of the rounds in which a scorecard was returned: `CCHC_TraLai_1`, `CCHC_TraLai_2`, … (SPEC.md, [W2]). */
const prefix = "CCHC_TraLai_";

export const returnRoundName = (round: number): string => `${prefix}${round}`;

/** The rounds that a workbook has names for, in order, whether or not their sheets are still there. */
export function returnRoundNumbers(names: Iterable<string>): readonly number[] {
  return [...names]
    .map((name) => (/^[1-9]\d*$/.test(name.slice(prefix.length)) && name.startsWith(prefix) ? name : null))
    .flatMap((name) => (name === null ? [] : [Number(name.slice(prefix.length))]))
    .sort((first, second) => first - second);
}
