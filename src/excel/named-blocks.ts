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
  /** Every name of the workbook with its formula, e.g. "='Chấm điểm'!$A$5:$I$51". */
  readonly formulas: NameFormulas;
}

export type NameFormulas = ReadonlyMap<string, string>;

/** Reads all names of the workbook, and the cells behind some of them, in one sync. */
export async function readNamedParts(
  context: Excel.RequestContext,
  blockNames: readonly string[],
): Promise<NamedParts> {
  const { names } = context.workbook;
  names.load({ name: true, formula: true });
  const ranges = blockNames.map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load({ address: true, rowIndex: true, columnIndex: true, values: true, valueTypes: true });
    return { name, range };
  });
  await context.sync();
  return {
    blocks: new Map(ranges.flatMap(({ name, range }) => (range.isNullObject ? [] : [[name, blockOf(range)] as const]))),
    formulas: formulasOf(names),
  };
}

export function formulasOf(names: Excel.NamedItemCollection): NameFormulas {
  return new Map(names.items.map((item) => [item.name, String(item.formula)]));
}

/** The tab that a name's cells are on, or undefined when the name is missing or its cells were deleted. */
export function sheetOfName(name: string, formulas: NameFormulas): string | undefined {
  const formula = formulas.get(name);
  return formula === undefined || formula.includes("#REF!") ? undefined : sheetNameOf(formula.slice(1));
}

/** The text of a name defined as ="text"; anything else is given as it stands, a missing name as "". */
export function constantOfName(name: string, formulas: NameFormulas): string {
  const formula = formulas.get(name) ?? "";
  const quoted = /^="(.*)"$/s.exec(formula)?.[1];
  return quoted === undefined ? formula : quoted.replaceAll('""', '"');
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
function sheetNameOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
