/** Unicode's embeddings, overrides, isolates and marks of direction: they let a text print other than it reads. */
export const directionMarks: readonly string[] = [
  ..."\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
];

/** Characters of no width, which people paste without knowing it. */
export const invisibleCharacters: readonly string[] = [..."\u200b\u2060"];

const unwanted = new RegExp(`[${[...directionMarks, ...invisibleCharacters].join("")}\ufeff]`, "gu");

/** Line ends of other systems, and those that Word and web pages use within a paragraph. */
// eslint-disable-next-line no-control-regex -- a vertical tab is meant; its short form has no negation under the u flag, which Stryker tries
const lineEnds = /\r\n?|[\u000b\f\u0085\u2028\u2029]/gu;

/**
 * A text as it is kept: NFC, one kind of line end, no control characters, nothing that cannot be seen. What a person can
 * read of it stays.
 */
export function plainText(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(lineEnds, "\n")
      .replace(unwanted, "")
      // eslint-disable-next-line no-control-regex -- these are what is meant
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/gu, "")
  );
}
