import { ExcelError } from "./excel-error";
import type { ExcelObject, Move } from "./excel-object";

/** Ranges the client keeps between requests (tracked objects), by reference id. */
export class References {
  readonly #kept = new Map<string, ExcelObject>();
  #next = 1;

  keep(object: ExcelObject): string {
    const id = `ref-${(this.#next += 1)}`;
    this.#kept.set(id, object);
    return id;
  }

  get(id: string): ExcelObject {
    const object = this.#kept.get(id);
    if (!object) throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  /** Lets the kept objects follow their cells; those whose cells are gone are no longer valid. */
  move(move: Move): void {
    for (const [id, object] of this.#kept) {
      const moved = object.moved(move);
      if (moved) this.#kept.set(id, moved);
      else this.#kept.delete(id);
    }
  }

  remove(id: string): void {
    this.#kept.delete(id);
  }

  clear(): void {
    this.#kept.clear();
  }

  get count(): number {
    return this.#kept.size;
  }
}
