/**
 * Which of distinct numbers (by index) would have to be taken out so that the others increase: as few as possible, the
 * complement of a longest increasing subsequence (patience sorting, n log n).
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  const pileTops: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const pile = firstPile(pileTops, numbers, number);
    before[index] = pileTops[pile - 1] ?? -1;
    pileTops[pile] = index;
  }
  const out = new Set(numbers.keys());
  for (let kept = pileTops.at(-1) ?? -1; kept >= 0; kept = before[kept] ?? -1) out.delete(kept);
  return out;
}

/** The leftmost pile whose top is not below the number. */
function firstPile(pileTops: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0;
  let high = pileTops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = numbers[pileTops[middle] ?? -1] ?? -Infinity;
    if (top < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
