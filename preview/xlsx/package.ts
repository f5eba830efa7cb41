import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { child, childrenOf, parseXml, qualified } from "./xml";
import type { XmlElement } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Far above any score workbook (a real one has some 100 KB inflated), far below what exhausts a browser tab. */
export const LIMITS = { bytes: 50_000_000, inflatedBytes: 250_000_000, parts: 5_000 } as const;

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: "worksheet", "styles", "comments" … the same in both editions of the standard. */
  readonly type: string;
  /** Path inside the package without a leading slash; the address itself when the target lies outside. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Open XML file, by path. */
export class Package {
  constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  get paths(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** @throws XlsxError "Damaged" when the part is missing */
  text(path: string): string {
    const bytes = this.parts.get(path);
    if (bytes === undefined) throw new XlsxError("Damaged", `${path} is missing`);
    return decode(bytes);
  }

  xml(path: string): XmlElement {
    return parseXml(this.text(path), path);
  }

  relationships(path: string): readonly Relationship[] {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const relsPath = `${folder}_rels/${path.slice(folder.length)}.rels`;
    if (!this.parts.has(relsPath)) return [];
    return childrenOf(this.xml(relsPath), "Relationship").map((element) => relationship(element, folder));
  }

  /** The first related part of a type, if it is there. */
  related(path: string, type: string): string | undefined {
    const target = this.relationships(path).find((candidate) => candidate.type === type && !candidate.external)?.target;
    return target !== undefined && this.parts.has(target) ? target : undefined;
  }
}

function relationship(element: XmlElement, folder: string): Relationship {
  const { Id = "", Type = "", Target = "", TargetMode } = element.attributes;
  const external = TargetMode === "External";
  return {
    id: Id,
    type: Type.slice(Type.lastIndexOf("/") + 1),
    target: external ? Target : resolve(folder, Target),
    external,
  };
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folder}${target}`;
  return path.split("/").reduce<string[]>(step, []).join("/");
}

function step(path: string[], segment: string): string[] {
  if (segment === "..") return path.slice(0, -1);
  return segment === "" || segment === "." ? path : [...path, segment];
}

/** Excel writes UTF-8; UTF-16 with its mark is allowed by the standard (ECMA-376 part 2, 8.1.4). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Opens a file as a package and finds its workbook.
 * @throws XlsxError with the reason when it is none, or is locked, damaged or too big
 */
export function openPackage(bytes: Uint8Array): { readonly parts: Package; readonly workbookPath: string } {
  if (bytes.length > LIMITS.bytes) throw new XlsxError("TooBig", `${bytes.length} bytes`);
  checkSignature(bytes);
  const parts = new Package(inflate(bytes));
  const workbookPath = parts.related("", "officeDocument");
  if (workbookPath === undefined || child(parts.xml(workbookPath), "sheets") === undefined) {
    throw new XlsxError("NotXlsx", "the package holds no workbook");
  }
  return { parts, workbookPath };
}

/** A compound file (MS-CFB) is either a locked .xlsx (MS-OFFCRYPTO) or a workbook of Excel 97-2003. */
function checkSignature(bytes: Uint8Array): void {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const locked = strFromU8(bytes, true).includes([..."EncryptedPackage"].join("\0"));
    throw new XlsxError(locked ? "Encrypted" : "LegacyXls", "a compound file");
  }
  if (!starts(0x50, 0x4b)) throw new XlsxError("NotXlsx", "no zip signature");
}

function inflate(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let count = 0;
  let total = 0;
  const filter = (file: { readonly name: string; readonly originalSize: number }) => {
    count += 1;
    total += file.originalSize;
    if (count > LIMITS.parts || total > LIMITS.inflatedBytes)
      throw new XlsxError("TooBig", `${file.name} goes over the limit`);
    return !file.name.endsWith("/");
  };
  try {
    // fflate never inflates a part beyond its declared size, so a zip that lies is cut short, not swallowed whole.
    return new Map(
      Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [name.replace(/^\/+/, ""), part]),
    );
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("Damaged", error instanceof Error ? error.message : String(error));
  }
}

/** Zips parts; the same parts give the same bytes (the zip's own dates are fixed). */
export function closePackage(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
}

export function relationshipId(element: XmlElement): string {
  return qualified(element, "id") ?? "";
}
