/**
 * A text for comparing: without accents, letter case, punctuation and Unicode form, words apart by one space. Typists
 * disagree in all of these over the same title.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * How alike two texts are, from 0 to 1: the share of words they have in common (Sørensen–Dice), each word as often as it
 * stands there. Two empty texts are not alike.
 */
export function similarity(first: string, second: string): number {
  const [words, others] = [wordsOf(first), wordsOf(second)];
  if (words.length + others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * common) / (words.length + others.length);
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(" ").filter(Boolean);
