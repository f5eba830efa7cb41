import { isValidScore } from "./validation";

/**
 * What something in a score cell may have been meant as. `certain`: one reading only, and it is a valid score.
 * `ask`: the readings worth offering, valid scores all, possibly none; a person has to say.
 */
export type Recognition =
  | { readonly certainty: "certain"; readonly score: number }
  | { readonly certainty: "ask"; readonly choices: readonly number[] };

export type Question = Extract<Recognition, { readonly certainty: "ask" }>;

/** More numbers than this in one text are a note, not a score with something around it. */
const maxNumbersInText = 3;

/** Published steps are 0.1, 0.2 and 0.25: a guess with more decimals is no help. */
const maxGuessedDecimals = 2;

const numberText = String.raw`\d+(?:[.,]\d+)?`;
const wholeNumber = new RegExp(`^${numberText}$`);
const scoreOfMax = new RegExp(String.raw`^(${numberText})\s*[/⁄∕]\s*(${numberText})$`);
const manySeparators = /^\d+(?:[.,\s]+\d+)+$/;
const perhapsThousands = /^[1-9]\d{0,2}[.,]\d{3}$/;
const leadingZero = /^0\d+$/;
const trailingUnit = /(?<=\d)\s*(?:điểm|diem|đ|d)\.?$/;

/**
 * Reads a text as a score from 0 to the maximum: either decimal sign, spaces of any kind, full-width digits, a leading
 * apostrophe, "4/4" when the second number is the maximum, a trailing "điểm". What can be read in two ways is asked:
 * "1.234" may be a thousand, "05" may have lost its decimal sign.
 */
export function recognizeScore(text: string, maxScore: number): Recognition {
  const plain = plainText(text);
  const ofMax = scoreOfMax.exec(plain);
  if (ofMax) return readScoreOfMax(ofMax[1] ?? "", ofMax[2] ?? "", maxScore);
  if (wholeNumber.test(plain)) return readNumber(plain, maxScore);
  const guesses = manySeparators.test(plain) ? oneOfTheSeparators(plain) : numbersIn(plain);
  return askFor(guesses, maxScore);
}

/**
 * A number above the maximum may be a score that lost its decimal sign: a machine with the other sign takes "2,5" for 25.
 * Offers every place where the sign may have stood.
 */
export function recognizeLostSeparator(score: number, maxScore: number): Recognition {
  return askFor(withSeparator(String(score)), maxScore);
}

/** An offer of the guesses that are valid scores, each once, in the given order. */
export function askFor(guesses: readonly number[], maxScore: number): Question {
  const valid = guesses.filter((guess) => isValidScore(guess, maxScore) && decimalsOf(guess) <= maxGuessedDecimals);
  return { certainty: "ask", choices: [...new Set(valid)] };
}

/** Full-width forms by code point: compatibility normalisation would also make "22" of "2²". */
function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .replace(/^['’‘]+/, "")
    .toLowerCase()
    .trim()
    .replace(trailingUnit, "");
}

const toNumber = (text: string): number => Number(text.replace(",", "."));

function readNumber(text: string, maxScore: number): Recognition {
  const score = toNumber(text);
  if (perhapsThousands.test(text)) return askFor([score, Number(text.replace(/[.,]/, ""))], maxScore);
  if (leadingZero.test(text)) return askFor([score, ...withSeparator(text)], maxScore);
  return isValidScore(score, maxScore) ? { certainty: "certain", score } : askFor(withSeparator(text), maxScore);
}

function readScoreOfMax(scoreText: string, maxText: string, maxScore: number): Recognition {
  if (toNumber(maxText) === maxScore) return readNumber(scoreText, maxScore);
  return askFor([toNumber(scoreText), toNumber(`${scoreText}.${maxText}`)], maxScore);
}

/** "275" -> 2.75, 27.5; nothing for a number that has its sign, or has one digit. */
function withSeparator(text: string): readonly number[] {
  if (!/^\d{2,4}$/.test(text)) return [];
  return [...text].slice(1).map((_, index) => Number(`${text.slice(0, index + 1)}.${text.slice(index + 1)}`));
}

/** "1.234,5" -> 1234.5, 1.2345; "2,,5" -> 2.5. */
function oneOfTheSeparators(text: string): readonly number[] {
  const last = /^(.*\d)[.,\s]+(\d+)$/.exec(text);
  const first = /^(\d+)[.,\s]+(\d.*)$/.exec(text);
  return [last, first].flatMap((parts) => (parts ? [Number(`${digits(parts[1])}.${digits(parts[2])}`)] : []));
}

const digits = (text = ""): string => text.replace(/\D/g, "");

function numbersIn(text: string): readonly number[] {
  const found = text.match(new RegExp(numberText, "g")) ?? [];
  return found.length > maxNumbersInText ? [] : found.map(toNumber);
}

const decimalsOf = (score: number): number => /\.(\d+)$/.exec(String(score))?.[1]?.length ?? 0;

/** A maximum out of a table made by hand: a number, or a text that is one beyond doubt ("2,5", "4 điểm"); else null. */
export function recognizeMaximum(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const plain = plainText(value);
  return wholeNumber.test(plain) && !perhapsThousands.test(plain) ? toNumber(plain) : null;
}
