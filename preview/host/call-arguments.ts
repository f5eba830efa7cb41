import { invalidArgument } from "./excel-error";
import type { ExcelObject } from "./excel-object";
import type { Json } from "./protocol";

/** The arguments of one call, read with the strictness of Excel: a wrong type is InvalidArgument. */
export class CallArguments {
  readonly #values: readonly Json[];
  readonly #objects: readonly (ExcelObject | null | undefined)[];
  readonly #where: string;

  /** `objects` holds, parallel to the values, what was passed as an Excel object (null for a null object). */
  constructor(values: readonly Json[], objects: readonly (ExcelObject | null | undefined)[], where: string) {
    this.#values = values;
    this.#objects = objects;
    this.#where = where;
  }

  has(index: number): boolean {
    return this.#values[index] !== undefined && this.#values[index] !== null;
  }

  raw(index: number): Json {
    return this.#values[index];
  }

  text(index: number): string {
    const value = this.#values[index];
    if (typeof value !== "string") throw this.#wrong(index, "a text");
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number, fallback?: number): number {
    const value = this.has(index) ? this.#values[index] : fallback;
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.#wrong(index, "a whole number");
    return value;
  }

  boolean(index: number, fallback = false): boolean {
    const value = this.has(index) ? this.#values[index] : fallback;
    if (typeof value !== "boolean") throw this.#wrong(index, "true or false");
    return value;
  }

  /** One of a list of words; capital or small first letter, as Office.js sends both. */
  oneOf<W extends string>(index: number, words: readonly W[], fallback?: W): W {
    return oneOf(this.has(index) ? this.#values[index] : fallback, words, `${this.#where}, argument ${index + 1}`);
  }

  /** The Excel object passed here; undefined when the argument is no object. */
  object(index: number): ExcelObject | undefined {
    const object = this.#objects[index];
    if (object === null) throw this.#wrong(index, "an object that exists");
    return object;
  }

  #wrong(index: number, wanted: string): Error {
    return invalidArgument(`${this.#where}, argument ${index + 1}: expected ${wanted}.`);
  }
}

export function oneOf<W extends string>(value: Json, words: readonly W[], where: string): W {
  const wanted = typeof value === "string" ? value.toUpperCase() : undefined;
  const found = words.find((word) => word.toUpperCase() === wanted);
  if (found === undefined) throw invalidArgument(`${where}: expected one of ${words.join(", ")}.`);
  return found;
}

export function asText(value: Json, where: string): string {
  if (typeof value !== "string") throw invalidArgument(`${where}: expected a text.`);
  return value;
}

export function asNumber(value: Json, where: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${where}: expected a number.`);
  return value;
}

export function asBoolean(value: Json, where: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${where}: expected true or false.`);
  return value;
}

export function asRecord(value: Json, where: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`${where}: expected an object.`);
  }
  return value as Readonly<Record<string, Json>>;
}
