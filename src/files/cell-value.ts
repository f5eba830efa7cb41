import { FileError } from "./file-error";
import { decodeXString } from "./x-string";

export type CellValue =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly text: string }
  /** To be looked up in the workbook's table of shared strings. */
  | { readonly kind: "shared"; readonly index: number }
  | { readonly kind: "empty" };

/** A cell's value as written: its type (attribute `t`) and the text of `<v>` (ECMA-376 part 1, 18.18.11). */
export function parseCellValue(type: string, written: string): CellValue {
  switch (type) {
    case "n":
      return parseNumber(written.trim());
    case "s":
      return { kind: "shared", index: parseIndex(written.trim()) };
    case "b":
      return { kind: "boolean", boolean: parseBoolean(written.trim()) };
    case "e":
      return { kind: "error", text: written.trim() };
    case "str":
    case "inlineStr":
    case "d":
      return { kind: "text", text: decodeXString(written) };
    default:
      throw new FileError("damagedXml", `cell type ${type}`);
  }
}

function parseNumber(written: string): CellValue {
  if (written === "") return { kind: "empty" };
  const number = Number(written);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) || !Number.isFinite(number)) {
    throw new FileError("damagedXml", `number ${written.slice(0, 40)}`);
  }
  return { kind: "number", number };
}

function parseIndex(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new FileError("damagedXml", `shared string ${written.slice(0, 40)}`);
  return Number(written);
}

function parseBoolean(written: string): boolean {
  if (!/^(0|1|true|false)$/.test(written)) throw new FileError("damagedXml", `logical value ${written.slice(0, 40)}`);
  return written === "1" || written === "true";
}
