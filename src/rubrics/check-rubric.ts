import { sumScores } from "../domain/decimal";
import { rubricRows, type Rubric, type RubricGroup, type RubricNode } from "../domain/rubric";

/** What is odd about a rubric. Published rubrics contain such errors, so nothing is refused (SPEC.md, [R5]). */
export type RubricWarning =
  | { readonly code: "sumDiffers"; readonly nodeId: string; readonly published: number; readonly sum: number }
  | { readonly code: "duplicateId" | "emptyGroup" | "negativeMax"; readonly nodeId: string };

/** Everything odd about a rubric, in printed order; empty when all is well. */
export function checkRubric(rubric: Rubric): readonly RubricWarning[] {
  const seen = new Set<string>();
  return rubricRows(rubric).flatMap(({ node }) => {
    const isDuplicate = seen.has(node.id);
    seen.add(node.id);
    return [...(isDuplicate ? [{ code: "duplicateId" as const, nodeId: node.id }] : []), ...warningsOf(node)];
  });
}

function warningsOf(node: RubricNode): readonly RubricWarning[] {
  const negative: readonly RubricWarning[] = node.maxScore < 0 ? [{ code: "negativeMax", nodeId: node.id }] : [];
  return node.kind === "group" ? [...negative, ...groupWarnings(node)] : negative;
}

function groupWarnings(group: RubricGroup): readonly RubricWarning[] {
  if (group.children.length === 0) return [{ code: "emptyGroup", nodeId: group.id }];
  const sum = sumScores(group.children.map((child) => child.maxScore));
  return sum === group.maxScore ? [] : [{ code: "sumDiffers", nodeId: group.id, published: group.maxScore, sum }];
}
