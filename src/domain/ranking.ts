import { compareScores } from "./decimal";

/** Dense: 1, 2, 2, 3. Competition: 1, 2, 2, 4. */
export type RankingMethod = "dense" | "competition";

export interface Ranked<T> {
  readonly item: T;
  /** null for an item that has no score to be ranked by. */
  readonly rank: number | null;
  /** Whether another item has the same rank (đồng hạng). */
  readonly tied: boolean;
}

/**
 * Items from the highest score down, those without a score at the end; equal scores, compared as decimals, share a rank
 * and keep the order in which they came.
 */
export function rank<T>(
  items: readonly T[],
  scoreOf: (item: T) => number | null,
  method: RankingMethod,
): readonly Ranked<T>[] {
  const scored = items.flatMap((item) => {
    const score = scoreOf(item);
    return score === null ? [] : [{ item, score }];
  });
  scored.sort((first, second) => compareScores(second.score, first.score));
  const unranked = items.filter((item) => scoreOf(item) === null);
  return [...rankSorted(scored, method), ...unranked.map((item) => ({ item, rank: null, tied: false }))];
}

function rankSorted<T>(
  sorted: readonly { readonly item: T; readonly score: number }[],
  method: RankingMethod,
): readonly Ranked<T>[] {
  const isTie = (index: number): boolean => {
    const [before, here] = [sorted[index - 1], sorted[index]];
    return before !== undefined && here !== undefined && compareScores(before.score, here.score) === 0;
  };
  let rank = 0;
  return sorted.map(({ item }, index) => {
    if (!isTie(index)) rank = method === "dense" ? rank + 1 : index + 1;
    return { item, rank, tied: isTie(index) || isTie(index + 1) };
  });
}
