import type { Criterion, RubricGroup, RubricNode } from "../domain/rubric";

/** A criterion of a rubric whose printed codes are unique; `id` is for those whose codes restart in every section. */
export function criterion(code: string, title: string, maxScore: number, id: string = code): Criterion {
  return { kind: "criterion", id, code, title, maxScore };
}

/** A heading with its published maximum; `id` as for {@link criterion}. */
export function group(
  code: string,
  title: string,
  maxScore: number,
  children: readonly RubricNode[],
  id: string = code,
): RubricGroup {
  return { kind: "group", id, code, title, maxScore, children };
}
