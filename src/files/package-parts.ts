import { strFromU8 } from "fflate";
import { FileError } from "./file-error";
import { inflatePart } from "./inflate";
import { fileLimits } from "./limits";
import { requireZip } from "./sniff";
import { compressedBytes, readZipDirectory, type ZipEntry } from "./zip-directory";

/** The parts of one file, inflated when asked for and only then. */
export class PackageParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private inflated = 0;

  /** @throws FileError when the bytes are not a zip that we read */
  constructor(private readonly bytes: Uint8Array) {
    requireZip(bytes);
    this.entries = readZipDirectory(bytes);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** @throws FileError `wrongRelationships` when there is no such part; whatever is wrong with it otherwise */
  readText(path: string): string {
    const entry = this.entries.get(path);
    if (entry === undefined) throw new FileError("wrongRelationships", `no part ${path}`);
    this.inflated += entry.size;
    if (this.inflated > fileLimits.totalBytes) throw new FileError("tooMuchContent", `${this.inflated} bytes`);
    const content = inflatePart(entry, compressedBytes(this.bytes, entry));
    requireUtf8(path, content);
    return strFromU8(content);
  }
}

/** Every program writes UTF-8; UTF-16, which the standard allows as well, would be read as noise. */
function requireUtf8(path: string, content: Uint8Array): void {
  const [first, second] = content;
  const isUtf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
  if (isUtf16) throw new FileError("damagedXml", `${path} is not UTF-8`);
}
