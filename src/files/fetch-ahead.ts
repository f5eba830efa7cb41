import type { FileProblem } from "../domain/consolidation-file";
import { fileLimits } from "./limits";

/** A file that can be read: a browser's `File` is one. */
export interface ReadableFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file as it was chosen: several folders may hold files of the same name. */
export interface ChosenFile {
  /** As it is shown: from the chosen folder down. */
  readonly path: string;
  readonly file: ReadableFile;
}

export interface FetchedFile {
  readonly name: string;
  /** The file's bytes, or why there are none. */
  readonly content: Uint8Array | FileProblem;
}

/** While one file is worked on, the next ones are fetched: so many, and no more bytes than these. */
const ahead = { files: 8, bytes: 16 * 1024 * 1024 } as const;

/** The files' bytes in the order given. What is in memory at a time does not grow with the number of files. */
export async function* fetchAhead(files: readonly ReadableFile[]): AsyncGenerator<FetchedFile> {
  const fetching: { readonly size: number; readonly fetched: Promise<FetchedFile> }[] = [];
  let next = 0;
  const hasRoom = (size: number): boolean =>
    fetching.length === 0 ||
    (fetching.length < ahead.files && fetching.reduce((sum, each) => sum + each.size, size) <= ahead.bytes);
  for (;;) {
    for (let file = files[next]; file !== undefined && hasRoom(file.size); file = files[next]) {
      fetching.push({ size: file.size, fetched: fetchFile(file) });
      next += 1;
    }
    const first = fetching.shift();
    if (first === undefined) return;
    yield await first.fetched;
  }
}

/** The bytes of one file. Never rejects, since nobody may be waiting yet. */
export async function fetchFile(file: ReadableFile): Promise<FetchedFile> {
  const { name, size } = file;
  if (size > fileLimits.fileBytes) return { name, content: { code: "fileTooLarge", detail: `${size} bytes` } };
  try {
    return { name, content: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { name, content: { code: "notReadable", detail: String(error) } };
  }
}
