import { apiNotFound } from "./excel-error";
import type { ExcelObject } from "./excel-object";
import type { Json, QueryInfo } from "./protocol";
import type { Session } from "./session";

/** What of an object is asked for: scalars by name, and the same for objects below it. */
interface Selection {
  all: boolean;
  readonly names: Set<string>;
  readonly below: Map<string, Selection>;
}

/** Answers a `load()`: PascalCase properties, nested objects, `_Items` for a collection. */
export async function runQuery(object: ExcelObject, query: QueryInfo, session: Session): Promise<Json> {
  const selection = parseSelection(query);
  const items = object.items(session);
  if (!items) return readObject(object, selection, session);
  const first = query.Skip ?? 0;
  const wanted = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
  return {
    ...(await readCollectionFacts(object, selection, session)),
    _Items: await readItems(wanted, selection, session),
  };
}

function parseSelection(query: QueryInfo): Selection {
  const root = emptySelection();
  for (const path of query.Select ?? []) add(root, path);
  for (const path of query.Expand ?? []) add(root, `${path}/*`);
  if ((query.Select ?? []).length === 0) root.all = true;
  return root;
}

/** Microsoft's word for loading an object with none of its properties. */
const NOTHING = "NoPropertiesNeeded";

function emptySelection(): Selection {
  return { all: false, names: new Set(), below: new Map() };
}

function add(selection: Selection, path: string): void {
  const [head = "", ...rest] = path.split(/[/.]/);
  const name = head.charAt(0).toUpperCase() + head.slice(1);
  if (head === NOTHING) return;
  if (head === "*" || head === "$all") selection.all = true;
  else if (rest.length === 0) selection.names.add(name);
  else {
    const next = selection.below.get(name) ?? emptySelection();
    selection.below.set(name, next);
    add(next, rest.join("/"));
  }
}

async function readItems(items: readonly ExcelObject[], selection: Selection, session: Session): Promise<Json[]> {
  const values: Json[] = [];
  for (const item of items) values.push(await readObject(item, selection, session));
  return values;
}

/** A collection's own scalars (e.g. `Count`); everything else in the selection means its items. */
async function readCollectionFacts(
  object: ExcelObject,
  selection: Selection,
  session: Session,
): Promise<Record<string, Json>> {
  const own = object.scalarNames(session).filter((name) => selection.all || selection.names.has(name));
  const facts: Record<string, Json> = {};
  for (const name of own) {
    facts[name] = await object.read(name, session);
    selection.names.delete(name);
  }
  return facts;
}

async function readObject(object: ExcelObject, selection: Selection, session: Session): Promise<Json> {
  const value: Record<string, Json> = { ...object.identity() };
  const scalars = selection.all ? new Set([...object.scalarNames(session), ...selection.names]) : selection.names;
  const below = new Map(selection.below);
  for (const name of scalars) {
    if (object.hasObject(name)) below.set(name, below.get(name) ?? { ...emptySelection(), all: true });
    else value[name] = await object.read(name, session);
  }
  for (const [name, inner] of below) value[name] = await readBelow(object, name, inner, session);
  return value;
}

async function readBelow(object: ExcelObject, name: string, selection: Selection, session: Session): Promise<Json> {
  if (name === "Items") throw apiNotFound(`${object.typeName}.Items`);
  const child = object.object(name, session);
  if (!child) return null;
  const items = child.items(session);
  if (!items) return readObject(child, selection, session);
  const forItems = selection.below.get("Items") ?? selection;
  return {
    ...(await readCollectionFacts(child, forItems, session)),
    _Items: await readItems(items, forItems, session),
  };
}
