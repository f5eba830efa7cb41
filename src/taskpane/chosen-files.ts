import type { ChosenFile } from "../actions/consolidation-verbs";
import { isLockName, isSpreadsheetName } from "../domain/spreadsheet-name";
import type { FilesToAdd } from "./session/consolidation-session";

/** The spreadsheets among some files, and how many of the others are no mere traces of an open program. */
export function spreadsheetsAmong(chosen: readonly ChosenFile[]): FilesToAdd {
  const visible = chosen.filter(({ file }) => !isLockName(file.name));
  const files = visible.filter(({ file }) => isSpreadsheetName(file.name));
  return { files, otherCount: visible.length - files.length };
}

/** What a file input holds; a folder's files with their way down from it. */
export function filesOfInput({ files }: HTMLInputElement): FilesToAdd {
  return spreadsheetsAmong([...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/**
 * Files and folders that were dropped, folders with all that is in them. To be called while the drop is being handled:
 * later the browser has forgotten what was dropped.
 * @throws DOMException when a folder or file cannot be read
 */
export async function filesOfDrop({ items }: DataTransfer): Promise<FilesToAdd> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return spreadsheetsAmong((await Promise.all(entries.map(filesOfEntry))).flat());
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFolder(entry)) return (await Promise.all((await childrenOf(entry)).map(filesOfEntry))).flat();
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ path: entry.fullPath.replace(/^\//, ""), file }];
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Browsers give a folder's entries by the hundred; an empty answer is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
