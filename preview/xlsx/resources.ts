import type { BookJson, ConditionalFormatJson, ValidationJson } from "./univer-json";
import type { StoredName } from "./defined-names";

/** What Univer's plug-ins keep beside the cells, by their names for it. */
export interface Resources {
  /** By sheet id. */
  readonly SHEET_DATA_VALIDATION_PLUGIN: Readonly<Record<string, readonly ValidationJson[]>>;
  /** By sheet id, the strongest rule first. */
  readonly SHEET_CONDITIONAL_FORMATTING_PLUGIN: Readonly<Record<string, readonly ConditionalFormatJson[]>>;
  /** By the name's id. */
  readonly SHEET_DEFINED_NAME_PLUGIN: Readonly<Record<string, StoredName>>;
}

export function readResource<K extends keyof Resources>(snapshot: BookJson, name: K): Resources[K] {
  const data = snapshot.resources?.find((resource) => resource.name === name)?.data;
  return data === undefined || data === "" ? {} : (JSON.parse(data) as Resources[K]);
}

export function writeResources(resources: Resources): NonNullable<BookJson["resources"]> {
  return Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) }));
}
