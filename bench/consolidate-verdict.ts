import { rankableScore, type Consolidation } from "../src/domain/consolidation";
import type { Expectation } from "./consolidate-scorecards";

/** What a consolidation says otherwise than it should, a line for each file; empty when it says everything rightly. */
export function mistakesIn(
  { rows, findings }: Consolidation,
  expected: Readonly<Record<string, Expectation>>,
  names: readonly string[],
): readonly string[] {
  const rowOf = new Map(rows.map(({ result }) => [result.fileName, result]));
  const codesOf = new Map<string, string[]>();
  for (const { fileName, finding } of findings) {
    const code = finding.code === "fileProblem" ? finding.problem.code : finding.code;
    codesOf.set(fileName, [...(codesOf.get(fileName) ?? []), code]);
  }
  return names.flatMap((name) => {
    const { finding, selfScore, appraisedScore } = expected[name] ?? {
      finding: null,
      selfScore: null,
      appraisedScore: null,
    };
    const codes = codesOf.get(name) ?? [];
    if (codes.join() !== (finding ?? "")) return [`${name}: found "${codes.join()}" instead of "${finding ?? ""}"`];
    if (finding !== null) return [];
    const result = rowOf.get(name);
    if (result === undefined) return [`${name}: has no row`];
    const totals = [rankableScore(result, "self"), rankableScore(result, "appraised")];
    return totals.join() === [selfScore, appraisedScore].join()
      ? []
      : [`${name}: totals ${totals.join()} instead of ${[selfScore, appraisedScore].join()}`];
  });
}
