/** A scored leaf of the rubric (tiêu chí). */
export interface Criterion {
  readonly kind: "criterion";
  /** Unique within the rubric and stable across its versions; printed codes may restart in every section. */
  readonly id: string;
  /** As printed in the document ("1.10"): text, never a number. */
  readonly code: string;
  readonly title: string;
  /** Points, a decimal such as 2.5. */
  readonly maxScore: number;
}

/** A heading with children: a section (lĩnh vực) at the top, or any level between section and criterion. Never scored itself. */
export interface RubricGroup {
  readonly kind: "group";
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** As published, in points. Published rubrics contain sum errors, so it may differ from the sum of the children. */
  readonly maxScore: number;
  readonly children: readonly RubricNode[];
}

export type RubricNode = RubricGroup | Criterion;

/** An official rubric (bộ tiêu chí) for one year. */
export interface Rubric {
  /** e.g. `thanh-hoa.ha-trung.2023`; see {@link rubricRef}. */
  readonly id: string;
  readonly version: number;
  readonly year: number;
  /** Body that issued the guidance, e.g. "UBND huyện Hà Trung". */
  readonly issuer: string;
  /** e.g. "3683/HD-UBND". */
  readonly documentNumber: string;
  /** ISO date, e.g. "2023-10-30". */
  readonly issuedOn: string;
  /** What the document says it is about, as cited after "về việc". */
  readonly subject: string;
  readonly sections: readonly RubricGroup[];
}

/** A node of the rubric with its depth: 0 for sections. */
export interface RubricRow {
  readonly node: RubricNode;
  readonly depth: number;
}

/** What the workbook name `CCHC_BoTieuChi` holds: `id@version`. */
export function rubricRef(rubric: Rubric): string {
  return `${rubric.id}@${rubric.version}`;
}

/** Every node in printed order (section, its criteria, next section, …). */
export function rubricRows(rubric: Rubric): readonly RubricRow[] {
  const walk = (node: RubricNode, depth: number): readonly RubricRow[] =>
    node.kind === "criterion"
      ? [{ node, depth }]
      : [{ node, depth }, ...node.children.flatMap((child) => walk(child, depth + 1))];
  return rubric.sections.flatMap((section) => walk(section, 0));
}

/** Every criterion below a node, in printed order. */
export function criteriaUnder(node: RubricNode): readonly Criterion[] {
  return node.kind === "criterion" ? [node] : node.children.flatMap(criteriaUnder);
}

/** Every criterion of the rubric, in printed order. */
export function criteriaOf(rubric: Rubric): readonly Criterion[] {
  return rubric.sections.flatMap(criteriaUnder);
}
