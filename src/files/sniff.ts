import { FileError } from "./file-error";
import { fileLimits } from "./limits";

const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
];

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
/** Compound file: what Excel wrote until 2003, and what it wraps an encrypted workbook in ([MS-CFB] 2.2). */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Throws unless the bytes begin as a zip and are no larger than we read. The name of a file says nothing about it.
 * @throws FileError `emptyFile`, `fileTooLarge`, `encrypted`, `oldExcel`, `notAWorkbook`
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileError("emptyFile", "0 bytes");
  if (bytes.length > fileLimits.fileBytes) throw new FileError("fileTooLarge", `${bytes.length} bytes`);
  if (startsWith(bytes, zipSignature)) return;
  if (startsWith(bytes, compoundSignature)) throw compoundError(bytes);
  const kind = signatures.find(([, signature]) => startsWith(bytes, signature))?.[0];
  throw new FileError("notAWorkbook", kind ?? textKind(bytes));
}

function compoundError(bytes: Uint8Array): FileError {
  return includesUtf16(bytes, "EncryptedPackage")
    ? new FileError("encrypted", "compound file with an encrypted package")
    : new FileError("oldExcel", "compound file");
}

/** Spreadsheets of many systems are HTML or XML under a spreadsheet's name. */
function textKind(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase();
  if (/<html|<table|<!doctype html/.test(head)) return "HTML";
  return head.includes("<?xml") ? "XML" : "unknown";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
