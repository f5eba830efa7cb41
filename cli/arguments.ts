import path from "node:path";
import { parseArgs } from "node:util";
import type { ConsolidationSettings } from "../src/domain/consolidation";
import { findThresholdIssues, type GradeThreshold } from "../src/domain/grade";
import { defaultGradeThresholds } from "../src/text/consolidation";
import { messages } from "./messages";

export interface Arguments {
  readonly folders: readonly string[];
  readonly output: string;
  readonly settings: ConsolidationSettings;
}

export type ParsedArguments =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

/** What the command line asks for. Nothing is guessed: whatever is not understood is refused with a sentence. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return { kind: "help" };
    if (positionals.length === 0) return { kind: "wrong", message: messages.noFolder };
    return {
      kind: "run",
      arguments: { folders: positionals, output: outputOf(values.output), settings: settingsOf(values) },
    };
  } catch (error) {
    return {
      kind: "wrong",
      message: error instanceof ArgumentError ? error.message : messages.notUnderstood(String(error)),
    };
  }
}

const options = {
  output: { type: "string", short: "o", default: "tong-hop.xlsx" },
  basis: { type: "string", default: "self" },
  ties: { type: "string", default: "competition" },
  grades: { type: "string" },
  rubric: { type: "string" },
  year: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

class ArgumentError extends Error {}

interface Values {
  readonly basis: string;
  readonly ties: string;
  readonly grades?: string | undefined;
  readonly rubric?: string | undefined;
  readonly year?: string | undefined;
}

function outputOf(output: string): string {
  if (path.extname(output).toLowerCase() !== ".xlsx") throw new ArgumentError(messages.outputMustBeXlsx(output));
  return output;
}

function settingsOf({ basis, ties, grades, rubric, year }: Values): ConsolidationSettings {
  if (basis !== "self" && basis !== "appraised") throw new ArgumentError(messages.wrongBasis(basis));
  if (ties !== "dense" && ties !== "competition") throw new ArgumentError(messages.wrongTies(ties));
  if ((rubric === undefined) !== (year === undefined)) throw new ArgumentError(messages.rubricAndYear);
  return {
    basis,
    method: ties,
    thresholds: grades === undefined ? defaultGradeThresholds : thresholdsOf(grades),
    subject: rubric === undefined || year === undefined ? null : { rubricRef: rubric, year },
  };
}

/** "Xuất sắc=90; Tốt=80; Khá=65,5" */
function thresholdsOf(text: string): readonly GradeThreshold[] {
  const thresholds = text.split(";").map((part) => {
    const [name = "", from = ""] = part.split("=");
    return { name: name.trim(), from: from.trim() === "" ? Number.NaN : Number(from.trim().replace(",", ".")) };
  });
  if (findThresholdIssues(thresholds).length > 0) throw new ArgumentError(messages.wrongGrades(text));
  return thresholds;
}
