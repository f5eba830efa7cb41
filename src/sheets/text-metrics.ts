import { advanceWidths, unitsPerEm } from "./text-metrics-data";

export interface Font {
  /** Points. */
  readonly size: number;
  readonly face: keyof typeof advanceWidths;
}

const widthByCharacter: Readonly<Record<Font["face"], ReadonlyMap<string, number>>> = {
  regular: byCharacter(advanceWidths.regular),
  bold: byCharacter(advanceWidths.bold),
  italic: byCharacter(advanceWidths.italic),
};

/** Characters of no table (emoji, other scripts) count as an em and a half: rather a line too many than one cut off. */
const unknownWidth = unitsPerEm * 1.5;

/**
 * Printers and screens round the widths of letters to their own pixels, so that a line may come out a little longer
 * than the font says. A text counts as this much wider when lines are counted.
 */
const roundingReserve = 1.02;

function byCharacter(widths: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(widths).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  );
}

/** Width in points of a text on one line in Times New Roman. */
export function textWidth(text: string, font: Font): number {
  const widths = widthByCharacter[font.face];
  const units = [...baseLetters(text)].reduce((sum, character) => sum + (widths.get(character) ?? unknownWidth), 0);
  return (units / unitsPerEm) * font.size;
}

/** Takes off what does not widen a letter: accents (but not the horn of ơ and ư), joiners and direction marks. */
function baseLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(?!\u031b)[\p{Mn}\p{Cf}]/gu, "")
    .normalize("NFC");
}

/** As {@link countLines}, with a reserve: it may be one more than a certain screen or printer needs. */
export function wrappedLines(text: string, font: Font, width: number): number {
  return countLines(text, font, width / roundingReserve);
}

/**
 * How many lines a text takes in a column `width` points wide: broken at spaces, a word wider than the column anywhere.
 * At least 1.
 */
export function countLines(text: string, font: Font, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + linesOfParagraph(line, font, width), 0);
}

function linesOfParagraph(text: string, font: Font, width: number): number {
  const space = textWidth(" ", font);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const wordWidth = textWidth(word, font);
    const withWord = used === 0 ? wordWidth : used + space + wordWidth;
    if (withWord <= width) {
      used = withWord;
      continue;
    }
    if (used > 0) lines += 1;
    const wholeLines = Math.max(Math.ceil(wordWidth / width) - 1, 0);
    lines += wholeLines;
    used = wordWidth - wholeLines * width;
  }
  return lines;
}
