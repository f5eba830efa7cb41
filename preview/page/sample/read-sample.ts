/** The scores and the unit's data of one real commune, as they stand in `preview/sample/`. */
export interface Sample {
  readonly entries: readonly SampleEntry[];
  /** Label on sheet `Thông tin` -> value. */
  readonly unitInfo: ReadonlyMap<string, string>;
}

export interface SampleEntry {
  /** Text: "1.10" is not 1.1. */
  readonly code: string;
  readonly selfScore: number;
  readonly explanation: string;
}

/** Reads the table (tab-separated, one header row) and the unit's data (JSON); throws when a column is missing. */
export function readSample(table: string, unitInfo: string): Sample {
  const [header = "", ...lines] = table.trimEnd().split(/\r?\n/);
  const names = header.split("\t");
  const column = (name: string) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`The sample has no column "${name}"`);
    return index;
  };
  const [code, self, explanation] = [column("code"), column("self"), column("explanation")];
  const rows = lines.map((line) => line.split("\t"));
  const codes = rows.map((row) => row[code] ?? "");
  return {
    entries: rows
      .filter((_row, index) => !codes.some((other) => other.startsWith(`${codes[index]}.`)))
      .map((row) => ({ code: row[code] ?? "", selfScore: score(row[self]), explanation: row[explanation] ?? "" })),
    unitInfo: new Map(Object.entries(JSON.parse(unitInfo) as Record<string, string>)),
  };
}

function score(text: string | undefined): number {
  if (text === undefined || !/^\d+(\.\d+)?$/.test(text)) throw new Error(`The sample has no score in "${text}"`);
  return Number(text);
}
