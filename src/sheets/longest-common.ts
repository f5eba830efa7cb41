/**
 * Pairs up two sequences in order so that as many pairs as possible fulfil `same` (longest common subsequence). What
 * begins and ends alike is paired first, so the table of the dynamic program covers only what lies between.
 */
export function longestCommon(
  firstLength: number,
  secondLength: number,
  same: (first: number, second: number) => boolean,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let start = 0;
  while (start < firstLength && start < secondLength && same(start, start)) pairs.set(start, start++);
  let [firstEnd, secondEnd] = [firstLength, secondLength];
  while (firstEnd > start && secondEnd > start && same(firstEnd - 1, secondEnd - 1)) pairs.set(--firstEnd, --secondEnd);
  for (const [first, second] of pairsBetween(firstEnd - start, secondEnd - start, (a, b) =>
    same(start + a, start + b),
  )) {
    pairs.set(start + first, start + second);
  }
  return pairs;
}

function pairsBetween(
  rows: number,
  columns: number,
  same: (first: number, second: number) => boolean,
): readonly (readonly [number, number])[] {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const skipped = Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row * width + column] = same(row, column) ? Math.max(at(row + 1, column + 1) + 1, skipped) : skipped;
    }
  }
  return walk(rows, columns, same, at);
}

function walk(
  rows: number,
  columns: number,
  same: (first: number, second: number) => boolean,
  lengthFrom: (row: number, column: number) => number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (same(row, column) && lengthFrom(row, column) === lengthFrom(row + 1, column + 1) + 1) {
      pairs.push([row++, column++]);
    } else if (lengthFrom(row + 1, column) >= lengthFrom(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
