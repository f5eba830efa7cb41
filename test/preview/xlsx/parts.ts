import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a file as text, to be changed by hand. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Parts that are empty are left out. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const present = Object.entries(parts).filter(([, text]) => text !== "");
  return zipSync(Object.fromEntries(present.map(([path, text]) => [path, strToU8(text)])));
}
