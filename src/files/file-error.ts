import type { FileProblemCode } from "../domain/consolidation-file";

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
