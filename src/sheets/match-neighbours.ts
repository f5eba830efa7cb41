import { foldText } from "../domain/fold-text";
import type { RowFinding } from "./row-finding";
import type { PlacedNode, RubricPlaces } from "./rubric-places";

/**
 * Gives rows without a node one that is missing between their neighbours and bears their very title. Place and title
 * together are enough where a title alone is not; two missing nodes of one title are left to a person.
 */
export function placeRowsByNeighbours(places: RubricPlaces, findings: readonly RowFinding[]): readonly RowFinding[] {
  const taken = new Set(findings.flatMap(({ node }) => (node ? [node] : [])));
  const following = nextOrders(findings, places.nodes.length);
  let before = -1;
  return findings.map((finding, index) => {
    const node = finding.node ?? missingBetween(places, taken, finding, before, following[index] ?? before);
    if (!node) return finding;
    taken.add(node);
    before = node.order;
    return finding.node ? finding : { row: finding.row, node, byCode: false };
  });
}

/** For each row the order of the next node that was found below it. */
function nextOrders(findings: readonly RowFinding[], afterLast: number): readonly number[] {
  const orders: number[] = [];
  let next = afterLast;
  for (const { node } of [...findings].reverse()) {
    orders.unshift(next);
    next = node?.order ?? next;
  }
  return orders;
}

function missingBetween(
  places: RubricPlaces,
  taken: ReadonlySet<PlacedNode>,
  finding: RowFinding,
  before: number,
  after: number,
): PlacedNode | null {
  if (finding.node !== null || finding.reason === "duplicate" || foldText(finding.row.title) === "") return null;
  const titled = places.titled(finding.row.title).filter(({ order }) => order > before && order < after);
  const [only, ...others] = titled.filter((node) => !taken.has(node));
  return only && others.length === 0 ? only : null;
}
