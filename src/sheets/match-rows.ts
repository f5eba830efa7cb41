import { foldText, similarity } from "../domain/fold-text";
import type { Rubric } from "../domain/rubric";
import { longestCommon } from "./longest-common";
import { placeRowsByNeighbours } from "./match-neighbours";
import { placeBelow, placeParts, type CodeParts } from "./row-codes";
import type { RowFinding } from "./row-finding";
import { rubricPlaces, type PlacedNode, type RubricPlaces } from "./rubric-places";
import type { CodedRow } from "./table-rows";

/**
 * `sameRubric`: the rows were painted from this very rubric and damaged later, so the printed code decides, and a row
 * that lost its code may be placed by its neighbours. `otherYear`: the rubric may have changed, so code and title must
 * both agree.
 */
export type MatchMode = "sameRubric" | "otherYear";

/** Titles less alike are another criterion's, in the two modes and for a suspicion. */
const alike = 0.6;

/**
 * Rows that still read as printed are paired with the rubric in its order; that alone tells apart codes and titles that
 * repeat in every section. Finds the node of each other row by its code below the heading it stands under, never by its
 * title alone: two criteria may have nearly the same title. A row whose title is nearer to another criterion than to its code's is left unmatched,
 * and of several rows with one code only the nearest is taken, the first if they are alike.
 */
export function matchRows(rubric: Rubric, rows: readonly CodedRow[], mode: MatchMode): readonly RowFinding[] {
  const places = rubricPlaces(rubric);
  const unchanged = unchangedRows(places, rows);
  const found = withoutDuplicates(findByCode(places, rows, unchanged, mode), unchanged);
  return mode === "sameRubric" ? placeRowsByNeighbours(places, found) : found;
}

type UnchangedRows = ReadonlyMap<CodedRow, PlacedNode>;

function unchangedRows({ nodes }: RubricPlaces, rows: readonly CodedRow[]): UnchangedRows {
  const keyOf = (code: CodeParts, foldedTitle: string) => `${code.join(".")} ${foldedTitle}`;
  const wanted = nodes.map(({ printed, foldedTitle }) => keyOf(printed, foldedTitle));
  const keys = rows.map(({ codes, title }) => codes.map((code) => keyOf(code, foldText(title))));
  const pairs = longestCommon(
    rows.length,
    nodes.length,
    (row, node) => keys[row]?.includes(wanted[node] ?? "") === true,
  );
  return new Map(
    rows.flatMap((row, index) => {
      const node = nodes[pairs.get(index) ?? -1];
      return node ? [[row, node] as const] : [];
    }),
  );
}

function findByCode(
  places: RubricPlaces,
  rows: readonly CodedRow[],
  unchanged: UnchangedRows,
  mode: MatchMode,
): readonly RowFinding[] {
  let heading: CodeParts = [];
  return rows.map((row) => {
    const node = unchanged.get(row);
    const finding: RowFinding = node ? { row, node, byCode: true } : findNode(places, row, heading, mode);
    if (finding.node?.node.kind === "group") heading = finding.node.place;
    return finding;
  });
}

function findNode(places: RubricPlaces, row: CodedRow, heading: CodeParts, mode: MatchMode): RowFinding {
  const titled = places.titled(row.title);
  if (row.codes.length === 0) return { row, node: null, reason: "noCode", candidates: titled };
  const coded = nodesOfCode(places, row, heading, mode);
  const node = likeliest(coded, row.title);
  if (!node) return { row, node: null, reason: "unknownCode", candidates: titled };
  const own = similarity(row.title, node.node.title);
  const nearer = nearerNodes(places, node, row.title, own);
  if (nearer.length > 0) return { row, node: null, reason: "nearerTitle", candidates: [node, ...nearer] };
  if (mode === "otherYear" && own < alike) return { row, node: null, reason: "otherTitle", candidates: [node] };
  return { row, node, byCode: true };
}

/** Nearest heading first, so that a code that restarts is read below its own. */
function nodesOfCode(
  places: RubricPlaces,
  { codes }: CodedRow,
  heading: CodeParts,
  mode: MatchMode,
): readonly PlacedNode[] {
  const headings = Array.from({ length: heading.length + 1 }, (_, index) => heading.slice(0, heading.length - index));
  const nodes = headings.flatMap((above) =>
    codes.flatMap((code) =>
      places
        .atPlace(placeBelow(above, placeParts(code)))
        .filter(({ printed }) => mode === "otherYear" || printed.join(".") === code.join(".")),
    ),
  );
  return [...new Set(nodes)];
}

/** The first, unless the title clearly speaks for another. */
function likeliest(nodes: readonly PlacedNode[], title: string): PlacedNode | undefined {
  return nodes.reduce<PlacedNode | undefined>((best, node) => {
    if (best === undefined) return node;
    const alikeness = similarity(title, node.node.title);
    return alikeness >= alike && alikeness > similarity(title, best.node.title) ? node : best;
  }, undefined);
}

function nearerNodes(places: RubricPlaces, node: PlacedNode, title: string, own: number): readonly PlacedNode[] {
  if (own === 1) return [];
  const others = new Set([...places.titled(title), ...places.siblings(node)]);
  others.delete(node);
  return [...others].filter((other) => {
    const alikeness = similarity(title, other.node.title);
    return alikeness >= alike && alikeness > own;
  });
}

function withoutDuplicates(findings: readonly RowFinding[], unchanged: UnchangedRows): readonly RowFinding[] {
  const taken = new Map<PlacedNode, RowFinding>();
  for (const finding of findings) {
    const rival = finding.node && taken.get(finding.node);
    if (finding.node && (!rival || fitness(finding, unchanged) > fitness(rival, unchanged)))
      taken.set(finding.node, finding);
  }
  return findings.map((finding) =>
    finding.node === null || taken.get(finding.node) === finding
      ? finding
      : { row: finding.row, node: null, reason: "duplicate", candidates: [finding.node] },
  );
}

const fitness = ({ row, node }: RowFinding, unchanged: UnchangedRows): number =>
  (unchanged.has(row) ? 1 : 0) + (node ? similarity(row.title, node.node.title) : 0);
