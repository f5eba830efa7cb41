import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { FileError } from "./file-error";
import { fileLimits } from "./limits";
import type { ZipEntry } from "./zip-directory";

const stored = 0;
const deflated = 8;

/** Deflate makes at most 1,032 bytes of one: what so small a part can cost is bounded (66 MB of work) and needs no watching. */
const smallPart = 64 * 1024;
/** Bytes fed at a time while watching; so many can become 16 MB at most before we look. */
const step = 16 * 1024;

/**
 * The content of a part, checked against its declared size and checksum: a flipped bit must not become another score.
 * The declared size is a limit that is held while inflating, not a promise that is believed.
 * @throws FileError `tooMuchContent`, `damagedPackage`
 */
export function inflatePart(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  if (entry.size > fileLimits.partBytes) throw new FileError("tooMuchContent", `${entry.path}: ${entry.size} bytes`);
  const content = decompress(entry, compressed);
  if (content.length !== entry.size) throw damaged(entry, `${content.length} bytes instead of ${entry.size}`);
  if (crc32(content) !== entry.crc) throw damaged(entry, "wrong checksum");
  return content;
}

function decompress(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  if (entry.method === stored) return compressed;
  if (entry.method !== deflated) throw damaged(entry, `compression method ${entry.method}`);
  try {
    return compressed.length <= smallPart ? inflateSmall(entry, compressed) : inflateWatched(entry, compressed);
  } catch (error) {
    throw error instanceof FileError ? error : damaged(entry, String(error));
  }
}

/** One byte of room beyond the declared size shows a lie; what kind of lie, the watched way finds out. */
function inflateSmall(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  const content = inflateSync(compressed, { out: new Uint8Array(entry.size + 1) });
  return content.length > entry.size ? inflateWatched(entry, compressed) : content;
}

/** Keeps no more than was declared and stops as soon as it is more than we read at all. */
function inflateWatched(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > fileLimits.partBytes) throw tooMuch(entry);
    if (length + chunk.length <= entry.size) content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += step) {
    inflate.push(compressed.subarray(at, at + step), at + step >= compressed.length);
  }
  if (length > entry.size) throw damaged(entry, `${length} bytes instead of ${entry.size}`);
  return content.subarray(0, length);
}

function damaged(entry: ZipEntry, detail: string): FileError {
  return new FileError("damagedPackage", `${entry.path}: ${detail}`);
}

function tooMuch(entry: ZipEntry): FileError {
  return new FileError(
    "tooMuchContent",
    `${entry.path}: more than ${fileLimits.partBytes} bytes, ${entry.size} declared`,
  );
}
