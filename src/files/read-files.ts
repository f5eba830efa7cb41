import type { ConsolidationInput } from "../domain/consolidation";
import { unitResult, type UnitResult } from "../domain/consolidation-unit";
import type { FileProblemCode } from "../domain/consolidation-file";
import { findRubric } from "../rubrics/rubrics";
import { fileLimits } from "./limits";
import { readScorecardFile } from "./read-scorecard-file";

/** A file that can be read: a browser's `File` is one. */
export interface ReadableFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Says that nobody wants the rest any more: an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/**
 * The figures of every file, one file in memory at a time, in the order given. Bytes go nowhere else. A file that cannot be
 * read is a line of the list and stops nothing; after a cancellation the files read so far are given.
 * @param onFile is called after each file with the number of files done
 */
export async function readFiles(
  files: readonly ReadableFile[],
  onFile: (done: number) => void,
  cancellation: Cancellation,
): Promise<readonly ConsolidationInput[]> {
  const inputs: ConsolidationInput[] = [];
  for (const file of files) {
    if (cancellation.aborted) break;
    inputs.push(await readFile(file));
    onFile(inputs.length);
  }
  return inputs;
}

async function readFile(file: ReadableFile): Promise<ConsolidationInput> {
  if (file.size > fileLimits.fileBytes) return problemIn(file, "fileTooLarge", `${file.size} bytes`);
  try {
    return readUnit(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    return problemIn(file, "notReadable", String(error));
  }
}

/** The figures of the scorecard in a file's bytes, or why there are none. Never throws. */
export function readUnit(bytes: Uint8Array, fileName: string): ConsolidationInput {
  const reading = readScorecardFile(bytes, fileName);
  if (!reading.ok) return { ok: false, fileName, problem: reading.problem };
  const rubric = findRubric(reading.file.rubricRef);
  if (rubric === undefined) return problemIn({ name: fileName }, "unknownRubric", reading.file.rubricRef);
  return { ok: true, result: detached(unitResult(reading.file, rubric)) };
}

/**
 * A copy that shares no text with the file: engines keep a whole document in memory for the sake of a word cut out of it,
 * which thousands of files would make hundreds of megabytes.
 */
function detached(result: UnitResult): UnitResult {
  return JSON.parse(JSON.stringify(result)) as UnitResult;
}

function problemIn({ name }: Pick<ReadableFile, "name">, code: FileProblemCode, detail: string): ConsolidationInput {
  return { ok: false, fileName: name, problem: { code, detail } };
}
