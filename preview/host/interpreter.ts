import { SheetGoneError } from "../engine/sheet";
import { CallArguments } from "./call-arguments";
import { apiNotFound, ExcelError, itemNotFound } from "./excel-error";
import { isExcelObject } from "./excel-object";
import type { ExcelObject, Move, Outcome } from "./excel-object";
import { ActionType, PathType } from "./protocol";
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  Json,
  ObjectPathInfo,
  RequestBody,
  ResponseBody,
} from "./protocol";
import { runQuery } from "./query";
import type { Session } from "./session";

const KEEP_REFERENCE = "_KeepReference";
/** What a person can take back as if they had typed it. */
const ENTRIES: readonly string[] = ["Values", "Formulas", "FormulasLocal", "FormulasR1C1"];
/** Methods that only look, show or listen. */
const LEAVES_HISTORY = /^(?:_|Get|Select$|Activate$|Calculate|Evaluate)/;

const OBJECT_PATH_ID = "_ObjectPathId";

/** Throws what a test ordered for this action, if anything. */
export type Fault = (indexInBatch: number) => void;

/** Executes a batch in order. The action that fails ends it; what came before stays done. */
export async function runBatch(session: Session, body: RequestBody, fault: Fault): Promise<ResponseBody> {
  const batch = new Batch(session, body);
  session.onMove = (move) => batch.follow(move);
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      fault(index);
      results.push({ ActionId: action.Id, Value: await batch.run(action) });
    } catch (error) {
      return { Results: results, Error: errorBody(error, batch.describe(action), index) };
    }
  }
  return { Results: results };
}

function errorBody(error: unknown, location: string, index: number): ResponseBody["Error"] & object {
  const refusal = asExcelError(error);
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: refusal.httpStatus,
  };
}

function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  if (error instanceof SheetGoneError) return itemNotFound(error.message);
  return new ExcelError("GeneralException", describeBug(error));
}

/** A fault of the host itself must be seen in whole, wherever the batch came from. */
function describeBug(error: unknown): string {
  return `The embedded Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

class Batch {
  readonly #session: Session;
  readonly #paths: RequestBody["ObjectPaths"];
  readonly #resolved = new Map<number, ExcelObject | null>();
  readonly #kept = new Map<number, string>();
  readonly #lost = new Set<number>();

  constructor(session: Session, body: RequestBody) {
    this.#session = session;
    this.#paths = body.ObjectPaths;
  }

  async run(action: ActionInfo): Promise<Json> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : { ...object.identity(), ...this.#reference(action.ObjectPathId, object) };
      case ActionType.Query:
        await this.#session.settle();
        return object === null ? null : runQuery(object, action.QueryInfo ?? {}, this.#session);
      case ActionType.Method:
        return this.#callMethod(object, action);
      case ActionType.SetProperty:
        return this.#setProperty(object, action);
      default:
        throw apiNotFound(`request actions of type ${action.ActionType}`);
    }
  }

  /** An object whose cells are gone fails from now on, as it does in Excel. */
  follow(move: Move): void {
    for (const [pathId, object] of this.#resolved) {
      const moved = object?.moved(move);
      if (moved === null) this.#lost.add(pathId);
      else if (moved) this.#resolved.set(pathId, moved);
    }
  }

  /** Names the member for the error's debug information, e.g. "Range.Values". */
  describe(action: ActionInfo): string {
    const type = this.#resolved.get(action.ObjectPathId)?.typeName;
    const name = action.Name || this.#paths[action.ObjectPathId]?.Name;
    return [type, name].filter(Boolean).join(".");
  }

  async #callMethod(object: ExcelObject | null, action: ActionInfo): Promise<Json> {
    // Methods of a null object do nothing: samples rely on getItemOrNullObject(…).delete().
    if (object === null) return null;
    if (action.Name === KEEP_REFERENCE && object.keepable) {
      this.#kept.set(action.ObjectPathId, this.#session.references.keep(object));
      return null;
    }
    if (!LEAVES_HISTORY.test(action.Name)) this.#session.history.forget();
    const outcome = await this.#invoke(object, action.Name, action.ArgumentInfo);
    return isExcelObject(outcome) ? outcome.identity() : (outcome ?? null);
  }

  async #setProperty(object: ExcelObject | null, action: ActionInfo): Promise<null> {
    if (object === null) throw itemNotFound(`${action.Name} of an object that does not exist cannot be set.`);
    if (!this.#isEntry(object, action)) this.#session.history.forget();
    const value = await this.#withObjects(action.ArgumentInfo?.Arguments?.[0]);
    await object.write(action.Name, value, this.#session);
    return null;
  }

  #isEntry({ typeName }: ExcelObject, { Name }: ActionInfo): boolean {
    return typeName === "Range" && ENTRIES.includes(Name);
  }

  /** Inside a value Office.js sends an Excel object as the id of its path, e.g. a range as the source of a list. */
  async #withObjects(value: Json): Promise<Json> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if (OBJECT_PATH_ID in value) return this.#resolve(Number(value[OBJECT_PATH_ID]));
    const entries = Object.entries(value).map(async ([key, part]) => [key, await this.#withObjects(part)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  #reference(pathId: number, object: ExcelObject): Readonly<Record<string, Json>> {
    const path = this.#paths[pathId];
    const id = path?.ObjectPathType === PathType.ReferenceId ? path.Name : this.#kept.get(pathId);
    return object.keepable && id !== undefined ? { _ReferenceId: id } : {};
  }

  /** Each path is walked once in a batch: `Add()` must not add twice. */
  async #resolve(pathId: number): Promise<ExcelObject | null> {
    if (this.#lost.has(pathId)) throw new ExcelError("InvalidReference", "The cells of this range were deleted.");
    const known = this.#resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.#paths[pathId];
    if (!path) throw new ExcelError("InvalidReference", `The request has no object path ${pathId}.`);
    const object = await this.#walk(path);
    this.#resolved.set(pathId, object);
    return object;
  }

  async #walk(path: ObjectPathInfo): Promise<ExcelObject | null> {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.#session.root();
      case PathType.NewObject:
        return this.#session.service(path.Name);
      case PathType.ReferenceId:
        return this.#session.references.get(path.Name);
      case PathType.NullObject:
        return null;
      default:
        return this.#step(path);
    }
  }

  async #step(path: ObjectPathInfo): Promise<ExcelObject | null> {
    const parent = await this.#resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return parent.object(path.Name, this.#session);
    if (path.ObjectPathType === PathType.Indexer) {
      return parent.item(await this.#arguments(path.ArgumentInfo, `${parent.typeName}.getItem`), this.#session);
    }
    if (path.ObjectPathType !== PathType.Method) throw apiNotFound(`object paths of type ${path.ObjectPathType}`);
    if (!LEAVES_HISTORY.test(path.Name)) this.#session.history.forget();
    const outcome = await this.#invoke(parent, path.Name, path.ArgumentInfo);
    if (outcome === null || isExcelObject(outcome)) return outcome;
    throw new ExcelError("GeneralException", `${parent.typeName}.${path.Name} gives no object.`);
  }

  async #invoke(object: ExcelObject, name: string, info: ArgumentInfo | undefined): Promise<Outcome> {
    return object.call(name, await this.#arguments(info, `${object.typeName}.${name}`), this.#session);
  }

  async #arguments(info: ArgumentInfo | undefined, where: string): Promise<CallArguments> {
    const objects: (ExcelObject | null | undefined)[] = [];
    for (const id of info?.ReferencedObjectPathIds ?? []) {
      objects.push(typeof id === "number" && id !== 0 ? await this.#resolve(id) : undefined);
    }
    return new CallArguments(info?.Arguments ?? [], objects, where);
  }
}
