import type { NamedBlock } from "../excel/named-blocks";
import { readSheetHeads } from "../excel/sheet-heads";
import { a1Area, sheetPrefix } from "../sheets/a1";
import { locateUnitInfo } from "../sheets/locate-unit-info";
import type { Area } from "../sheets/sheet-spec";

/** Sheet `Thông tin` without its name. */
export interface LostUnitInfo {
  readonly block: NamedBlock;
  /** What the name has to stand for. */
  readonly formula: string;
}

/** Finds `Thông tin` by its labels on the first of some sheets that has them; null when none does. One sync. */
export async function findUnitInfo(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<LostUnitInfo | null> {
  for (const head of await readSheetHeads(context, sheetNames)) {
    const area = locateUnitInfo(head);
    if (area) return { block: partOf(head, area), formula: `=${sheetPrefix(head.sheetName)}${a1Area(area, true)}` };
  }
  return null;
}

function partOf({ sheetName, values, valueTypes }: NamedBlock, area: Area): NamedBlock {
  const { row, column, rowCount, columnCount } = area;
  const cut = <T>(rows: readonly (readonly T[])[]) =>
    rows.slice(row, row + rowCount).map((cells) => cells.slice(column, column + columnCount));
  return { sheetName, row, column, values: cut(values), valueTypes: cut(valueTypes) };
}
