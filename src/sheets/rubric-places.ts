import { foldText } from "../domain/fold-text";
import type { Rubric, RubricNode } from "../domain/rubric";
import { placeBelow, placeParts, printedParts, type CodeParts } from "./row-codes";

/** A node of the rubric with what a row of a table can be compared to. */
export interface PlacedNode {
  readonly node: RubricNode;
  /** Its code as printed, in parts. */
  readonly printed: CodeParts;
  /** Its code within the whole rubric: unique also where printed codes restart. */
  readonly place: CodeParts;
  readonly foldedTitle: string;
  /** In printed order, from 0. */
  readonly order: number;
  readonly parent: PlacedNode | null;
}

/** A rubric's nodes, found by place and by title. */
export interface RubricPlaces {
  readonly nodes: readonly PlacedNode[];
  readonly atPlace: (place: CodeParts) => readonly PlacedNode[];
  readonly titled: (title: string) => readonly PlacedNode[];
  readonly siblings: (of: PlacedNode) => readonly PlacedNode[];
}

export function rubricPlaces(rubric: Rubric): RubricPlaces {
  const nodes = placedNodes(rubric);
  const places = groupBy(nodes, ({ place }) => place.join("."));
  const titles = groupBy(nodes, ({ foldedTitle }) => foldedTitle);
  const families = groupBy(nodes, ({ parent }) => parent);
  return {
    nodes,
    atPlace: (place) => places.get(place.join(".")) ?? [],
    titled: (title) => titles.get(foldText(title)) ?? [],
    siblings: (of) => families.get(of.parent) ?? [],
  };
}

function placedNodes(rubric: Rubric): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const add = (node: RubricNode, parent: PlacedNode | null): void => {
    const printed = printedParts(node.code);
    const place = placeBelow(parent?.place ?? [], placeParts(printed));
    const own = { node, printed, place, foldedTitle: foldText(node.title), order: placed.length, parent };
    placed.push(own);
    if (node.kind === "group") for (const child of node.children) add(child, own);
  };
  for (const section of rubric.sections) add(section, null);
  return placed;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
