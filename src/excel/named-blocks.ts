/** The cells a defined name refers to, as Office.js gives them. */
export interface NamedBlock {
  readonly sheetName: string;
  /** Zero-based place of the block's first cell. */
  readonly row: number;
  readonly column: number;
  /** number | string | boolean; a cell with an error has its text, "#N/A". */
  readonly values: readonly (readonly unknown[])[];
  /** Excel.RangeValueType of each cell: tells an error from a text that looks like one. */
  readonly valueTypes: readonly (readonly string[])[];
}

export interface NamedParts {
  /** Names that are missing or whose cells were deleted are absent. */
  readonly blocks: ReadonlyMap<string, NamedBlock>;
  readonly constants: ReadonlyMap<string, string>;
}

/** Reads the cells and the constant texts behind workbook names, all in one sync. */
export async function readNamedParts(
  context: Excel.RequestContext,
  blockNames: readonly string[],
  constantNames: readonly string[],
): Promise<NamedParts> {
  const { names } = context.workbook;
  const ranges = blockNames.map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    return [
      name,
      range.load({ address: true, rowIndex: true, columnIndex: true, values: true, valueTypes: true }),
    ] as const;
  });
  const items = constantNames.map((name) => [name, names.getItemOrNullObject(name).load({ formula: true })] as const);
  await context.sync();
  return {
    blocks: new Map(ranges.flatMap(([name, range]) => (range.isNullObject ? [] : [[name, blockOf(range)] as const]))),
    constants: new Map(items.flatMap(([name, item]) => (item.isNullObject ? [] : [[name, constantOf(item)] as const]))),
  };
}

function blockOf(range: Excel.Range): NamedBlock {
  return {
    sheetName: sheetNameOf(range.address),
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values as unknown[][],
    valueTypes: range.valueTypes,
  };
}

/** "'Chấm điểm'!A5:I51" -> "Chấm điểm". */
export function sheetNameOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** The text of a name defined as ="text"; anything else is given as it stands. */
function constantOf(item: Excel.NamedItem): string {
  const formula = String(item.formula);
  const quoted = /^="(.*)"$/s.exec(formula)?.[1];
  return quoted === undefined ? formula : quoted.replaceAll('""', '"');
}
