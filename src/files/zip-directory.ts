import { strFromU8 } from "fflate";
import { FileError } from "./file-error";
import { fileLimits } from "./limits";

/** One part of the package as its central directory declares it; the declarations may lie. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the part's local header begins, in bytes from the start of the file. */
  readonly offset: number;
}

/** Record layouts: APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16. */
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const entryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const encryptedFlag = 0x1;
const utf8Flag = 0x800;

/**
 * The parts of a zip by their path, from its central directory alone. Zip64 is refused: no file below our limit needs it.
 * @throws FileError `damagedPackage`, `encrypted`, `tooManyParts`
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > fileLimits.entries) throw new FileError("tooManyParts", `${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, view, at);
    // Programs differ in which of two equal names they read: a file that means two things means nothing.
    if (entries.has(entry.path)) throw damaged(`two parts ${entry.path}`);
    entries.set(entry.path, entry);
    at += entryLength + variableLength(view, at);
  }
  if (at > end) throw damaged("directory runs into its end record");
  return entries;
}

function damaged(detail: string): FileError {
  return new FileError("damagedPackage", detail);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged("no end of central directory: the file is cut short");
}

function variableLength(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) {
    throw damaged(`no directory entry at ${at}`);
  }
  const flags = view.getUint16(at + 8, true);
  if ((flags & encryptedFlag) !== 0) throw new FileError("encrypted", "encrypted zip entry");
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const path = strFromU8(bytes.subarray(at + entryLength, nameEnd), (flags & utf8Flag) === 0);
  return {
    path: path.replaceAll("\\", "/").replace(/^\//, ""),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/**
 * The compressed bytes of a part.
 * @throws FileError `damagedPackage` when they are not where the directory says
 */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + localLength > view.byteLength || view.getUint32(offset, true) !== localSignature) {
    throw damaged(`no part at ${offset}`);
  }
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw damaged(`part ${entry.path} is cut short`);
  return bytes.subarray(start, start + entry.compressedSize);
}
