import type { NamedBlock } from "./named-blocks";
import { asText } from "./text-cell";

export interface TextAt {
  /** Zero-based within the block. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Writes texts into cells of a block in one sync; as text, whatever they look like. */
export async function writeTexts(
  context: Excel.RequestContext,
  block: NamedBlock,
  texts: readonly TextAt[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(block.sheetName);
  for (const { row, column, text } of texts) {
    sheet.getCell(block.row + row, block.column + column).values = [[asText(text)]];
  }
  await context.sync();
}
