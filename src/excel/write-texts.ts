import { allOrNothing } from "./all-or-nothing";
import type { NamedBlock } from "./named-blocks";
import { asText } from "./text-cell";

export interface TextAt {
  /** Zero-based within the block. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What stands there now, to be put back if not all can be written. */
  readonly before: string;
}

/** Writes texts into cells of a block in one sync, all or nothing; as text, whatever they look like. */
export async function writeTexts(
  context: Excel.RequestContext,
  block: NamedBlock,
  texts: readonly TextAt[],
): Promise<void> {
  await allOrNothing(
    context,
    (writing) => queueTexts(writing, block, texts),
    async (undoing) => {
      queueTexts(
        undoing,
        block,
        texts.map((at) => ({ ...at, text: at.before })),
      );
      await undoing.sync();
      return "takenBack";
    },
  );
}

function queueTexts(context: Excel.RequestContext, block: NamedBlock, texts: readonly TextAt[]): void {
  const sheet = context.workbook.worksheets.getItem(block.sheetName);
  for (const { row, column, text } of texts) {
    sheet.getCell(block.row + row, block.column + column).values = [[asText(text)]];
  }
}
