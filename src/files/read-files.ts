import type { ConsolidationInput } from "../domain/consolidation";
import { unitResult, type UnitResult } from "../domain/consolidation-unit";
import { findRubric } from "../rubrics/rubrics";
import { fetchAhead, type ReadableFile } from "./fetch-ahead";
import { readScorecardFile } from "./read-scorecard-file";

/** Says that nobody wants the rest any more: an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/**
 * The figures of every file, a few files in memory at a time. Bytes go nowhere else. A file that cannot be read is a line
 * of the list and stops nothing; after a cancellation the files read so far are given.
 * @param onFile is called after each file with the number of files done
 */
export async function readFiles(
  files: readonly ReadableFile[],
  onFile: (done: number) => void,
  cancellation: Cancellation,
): Promise<readonly ConsolidationInput[]> {
  const inputs: ConsolidationInput[] = [];
  for await (const { name, content } of fetchAhead(files)) {
    if (cancellation.aborted) break;
    inputs.push(
      content instanceof Uint8Array ? readUnit(content, name) : { ok: false, fileName: name, problem: content },
    );
    onFile(inputs.length);
  }
  return inputs;
}

/** The figures of the scorecard in a file's bytes, or why there are none. */
export function readUnit(bytes: Uint8Array, fileName: string): ConsolidationInput {
  const reading = readScorecardFile(bytes, fileName);
  if (!reading.ok) return { ok: false, fileName, problem: reading.problem };
  const rubric = findRubric(reading.file.rubricRef);
  if (rubric === undefined) throw new RangeError(`a scorecard of no rubric: ${reading.file.rubricRef}`);
  return { ok: true, result: detached(unitResult(reading.file, rubric)) };
}

/**
 * A copy that shares no text with the file: engines keep a whole document in memory for the sake of a word cut out of it,
 * which thousands of files would make hundreds of megabytes.
 */
function detached(result: UnitResult): UnitResult {
  return JSON.parse(JSON.stringify(result)) as UnitResult;
}
