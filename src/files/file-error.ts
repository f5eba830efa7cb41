import type { FileProblem, FileProblemCode } from "../domain/consolidation-file";

/** Thrown inside this layer when a file cannot be read; its border turns it into a `FileProblem`. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly code: FileProblemCode,
    detail: string,
  ) {
    super(detail);
  }
}

/** One bad file must not stop anything else, so even what we did not foresee becomes a problem with a sentence. */
export function problemOf(error: unknown): FileProblem {
  return error instanceof FileError
    ? { code: error.code, detail: error.message }
    : { code: "unexpected", detail: String(error) };
}
