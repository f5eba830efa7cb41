import type { NamedBlock } from "./named-blocks";
import { ActionStopped, wasRefusedWhole } from "./run";
import { asText } from "./text-cell";

export interface TextAt {
  /** Zero-based within the block. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What stands there now, to be put back if not all can be written. */
  readonly before: string;
}

/**
 * Writes texts into cells of a block in one sync; as text, whatever they look like. All or nothing: when Excel stops midway,
 * what stood there is written back.
 * @throws ActionStopped `notUndone` if Excel refuses that as well; else what Excel answered.
 */
export async function writeTexts(
  context: Excel.RequestContext,
  block: NamedBlock,
  texts: readonly TextAt[],
): Promise<void> {
  try {
    queueTexts(context, block, texts);
    await context.sync();
  } catch (error) {
    if (!wasRefusedWhole(error)) await writeBack(block, texts, error);
    throw error;
  }
}

function queueTexts(context: Excel.RequestContext, block: NamedBlock, texts: readonly TextAt[]): void {
  const sheet = context.workbook.worksheets.getItem(block.sheetName);
  for (const { row, column, text } of texts) {
    sheet.getCell(block.row + row, block.column + column).values = [[asText(text)]];
  }
}

async function writeBack(block: NamedBlock, texts: readonly TextAt[], cause: unknown): Promise<void> {
  try {
    const context = new Excel.RequestContext();
    queueTexts(
      context,
      block,
      texts.map((at) => ({ ...at, text: at.before })),
    );
    await context.sync();
  } catch (error) {
    throw new ActionStopped("notUndone", `${String(cause)} · ${String(error)}`);
  }
}
