import type { Sheet } from "../engine/sheet";
import type { Area } from "../engine/area";
import type { CallArguments } from "./call-arguments";
import { apiNotFound, invalidArgument } from "./excel-error";
import type { Json } from "./protocol";
import type { Session } from "./session";

type Maybe<T> = T | Promise<T>;

/** What the interpreter sees of an Excel object: members by their PascalCase names on the wire. */
export interface ExcelObject {
  readonly typeName: string;
  /** What the client needs to find the object again, e.g. its `Id`. */
  identity(): Readonly<Record<string, Json>>;
  /** The values that exist at the level of this Excel. */
  scalarNames(session: Session): readonly string[];
  hasObject(name: string): boolean;
  read(name: string, session: Session): Maybe<Json>;
  write(name: string, value: Json, session: Session): Maybe<void>;
  /** A property that is itself an object; null for a null object. */
  object(name: string, session: Session): ExcelObject | null;
  /** Calls a method; the outcome is a value, an object, or null for a null object. */
  call(name: string, args: CallArguments, session: Session): Maybe<Outcome>;
  /** The members of a collection; undefined when it is none. */
  items(session: Session): readonly ExcelObject[] | undefined;
  item(args: CallArguments, session: Session): ExcelObject;
  /** Whether the client may keep it by reference id (ranges). */
  readonly keepable: boolean;
  /** The same object after cells of a sheet have moved; null when its cells are gone. */
  moved(move: Move): ExcelObject | null;
  readonly type: object;
  readonly target: unknown;
}

/** Where an area of a sheet lies after cells came in or went; null when it is gone. */
export interface Move {
  readonly sheet: Sheet;
  readonly area: (area: Area) => Area | null;
}

/** A value for the client, an Excel object, or null for a null object; undefined when a method gives nothing. */
export type Outcome = Json;

export interface Scalar<T> {
  readonly get: (target: T, session: Session) => Maybe<Json>;
  readonly set?: (target: T, value: Json, session: Session) => Maybe<void>;
}

/** One Excel class: its members by wire name. What is not listed answers ApiNotFound. */
export interface Members<T> {
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  readonly keepable?: true;
  readonly moved?: (target: T, move: Move) => T | null;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => ExcelObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: CallArguments, session: Session) => Maybe<Outcome>>>;
  readonly items?: (target: T, session: Session) => readonly ExcelObject[];
  readonly item?: (target: T, args: CallArguments, session: Session) => ExcelObject;
}

export interface ExcelType<T> {
  (target: T): ExcelObject;
  /** What stands behind an object of this class; undefined for an object of another. */
  targetOf(object: ExcelObject | undefined): T | undefined;
}

/** Declares an Excel class; the result makes its objects. */
export function excelType<T>(typeName: string, members: Members<T>): ExcelType<T> {
  const make = (target: T): ExcelObject => bind(make, typeName, members, target);
  const targetOf = (object: ExcelObject | undefined) => (object?.type === make ? (object.target as T) : undefined);
  return Object.assign(make, { targetOf });
}

function bind<T>(type: object, typeName: string, members: Members<T>, target: T): ExcelObject {
  const known = <M>(table: Readonly<Record<string, M>> | undefined, name: string, session: Session): M => {
    session.requireMember(typeName, name);
    if (!table || !Object.hasOwn(table, name)) throw apiNotFound(`${typeName}.${name}`);
    return table[name] as M;
  };
  return {
    typeName,
    type,
    target,
    keepable: members.keepable === true,
    moved(move) {
      if (!members.moved) return this;
      const next = members.moved(target, move);
      return next === target ? this : next && bind(type, typeName, members, next);
    },
    identity: () => members.identity?.(target) ?? {},
    scalarNames: (session) => Object.keys(members.scalars ?? {}).filter((name) => session.hasMember(typeName, name)),
    hasObject: (name) => Object.hasOwn(members.objects ?? {}, name),
    read: (name, session) => known(members.scalars, name, session).get(target, session),
    write: (name, value, session) => {
      const { set } = known(members.scalars, name, session);
      if (!set) throw invalidArgument(`${typeName}.${name} cannot be set.`);
      return set(target, value, session);
    },
    object: (name, session) => known(members.objects, name, session)(target, session),
    call: (name, args, session) => known(members.methods, name, session)(target, args, session),
    items: (session) => members.items?.(target, session),
    item: (args, session) => {
      if (!members.item) throw apiNotFound(`${typeName}.getItem`);
      return members.item(target, args, session);
    },
  };
}

export function isExcelObject(outcome: Outcome): outcome is ExcelObject {
  return typeof outcome === "object" && outcome !== null && "typeName" in outcome && "scalarNames" in outcome;
}
