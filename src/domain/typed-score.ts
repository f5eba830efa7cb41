import { isValidScore } from "./validation";

/** What was typed into a score field, read as the sheet would read it. */
export type TypedScore =
  { readonly kind: "blank" } | { readonly kind: "number"; readonly value: number } | { readonly kind: "refused" };

/** "4", "2,5", "2.5", ",5", "3,": no sign, no thousands, nothing around it. */
const plainNumber = /^(?:\d+[.,]?\d*|[.,]\d+)$/;

/**
 * Reads a typed score under the rule of entry of the sheet (SPEC.md, [V6]): a number from 0 to the maximum, or nothing.
 * Both decimal signs are understood whatever the machine's own is; a score never has thousands (SPEC.md, [E1]).
 */
export function readTypedScore(typed: string, maxScore: number): TypedScore {
  const text = typed.trim();
  if (text === "") return { kind: "blank" };
  if (!plainNumber.test(text)) return { kind: "refused" };
  const value = Number(text.replace(",", "."));
  return isValidScore(value, maxScore) ? { kind: "number", value } : { kind: "refused" };
}
