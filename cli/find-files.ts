import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isLockName, isSpreadsheetName } from "../src/domain/spreadsheet-name";
import type { ReadableFile } from "../src/files/fetch-ahead";

export interface FoundFiles {
  readonly spreadsheets: readonly ReadableFile[];
  /** How many files of other kinds lie beside them. */
  readonly otherCount: number;
}

/**
 * The spreadsheets in some folders and the folders within them, named from the folder that was given, in a fixed order.
 * @throws when a folder cannot be read
 */
export async function findFiles(folders: readonly string[], output: string): Promise<FoundFiles> {
  const paths = (await Promise.all(folders.map(filesIn))).flat();
  const own = path.resolve(output);
  const candidates = paths.filter((file) => path.resolve(file.path) !== own && !isLockName(path.basename(file.path)));
  const spreadsheets = candidates.filter((file) => isSpreadsheetName(path.basename(file.path)));
  return {
    spreadsheets: await Promise.all(spreadsheets.map(readable)),
    otherCount: candidates.length - spreadsheets.length,
  };
}

interface FoundPath {
  readonly path: string;
  readonly name: string;
}

async function filesIn(folder: string): Promise<readonly FoundPath[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.sort().map((file) => ({ path: file, name: path.relative(folder, file) }));
}

async function readable(file: FoundPath): Promise<ReadableFile> {
  const { size } = await stat(file.path);
  return {
    name: file.name,
    size,
    async arrayBuffer() {
      const bytes = await readFile(file.path);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    },
  };
}
