import type { ScoreEntry } from "../domain/assessment";
import { plainText, type BlockCell } from "./cell-block";

/** What a score cell holds: a number, or what is there instead of one. */
export function scoreIn({ value, type }: BlockCell): ScoreEntry {
  if (type === "empty") return { kind: "blank" };
  if (type === "error") return { kind: "errorValue", text: plainText(value) };
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: plainText(value) };
}
