import type { FileProblem } from "../domain/consolidation-file";
import { findTable } from "../sheets/find-table";
import { fetchFile, type ReadableFile } from "./fetch-ahead";
import { problemOf } from "./file-error";
import { XlsxReader, type RaggedBlock } from "./xlsx-reader";

/** A sheet of another workbook, from A1 on. */
export interface FileSheet extends RaggedBlock {
  readonly sheetName: string;
}

export type TablesReading =
  { readonly ok: true; readonly sheets: readonly FileSheet[] } | { readonly ok: false; readonly problem: FileProblem };

/**
 * The sheets of a workbook on which a table with the columns of a scorecard is recognised, ours or one made by hand; none
 * where there is no such table. Whatever the bytes are, the answer is a reading or a reason; this never throws.
 */
export function readTables(bytes: Uint8Array): TablesReading {
  try {
    const reader = new XlsxReader(bytes);
    const names = reader.worksheetNames();
    const sheets = reader.readSheets(names).map((block, index) => ({ sheetName: names[index] ?? "", ...block }));
    return { ok: true, sheets: sheets.filter((sheet) => findTable(sheet) !== null) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** As {@link readTables}, of a file that a person has chosen. Never rejects. */
export async function readTablesOf(file: ReadableFile): Promise<TablesReading> {
  const { content } = await fetchFile(file);
  return content instanceof Uint8Array ? readTables(content) : { ok: false, problem: content };
}
