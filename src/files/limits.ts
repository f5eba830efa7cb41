/**
 * What a file from a stranger may ask of this machine. A scorecard of 40 criteria takes some 40 KB, one of 4,000 some
 * 600 KB (3 MB inflated); the limits leave room for scans pasted into it, which are never inflated.
 */
export const fileLimits = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Parts of the package: Excel writes about 20. */
  entries: 2_000,
  /** Bytes of one part, inflated. */
  partBytes: 24 * 1024 * 1024,
  /** Bytes of all the parts that are read, inflated. */
  totalBytes: 48 * 1024 * 1024,
  /** Open elements at a time; a worksheet needs 10. */
  xmlDepth: 100,
  /** Rows of a named block: a rubric has some 50, the largest tried 4,000. */
  blockRows: 20_000,
  blockColumns: 64,
  /** Characters a cell may hold (Excel specifications and limits, Microsoft). */
  cellCharacters: 32_767,
} as const;
