import type { CellFormat } from "./cell-style";
import type { StyleJson } from "./univer-json";

/**
 * The styles of a snapshot, filled as cells ask for them. A file's cell formats stand alone; Univer lays a cell's style
 * over its column's, its row's and the book's. So what the book says already is left out, and what a column or a row
 * would let shine through is set back.
 */
export class SnapshotStyles {
  readonly styles: Record<string, StyleJson> = {};
  private readonly known = new Map<string, string | undefined>();

  constructor(
    private readonly formats: readonly CellFormat[],
    private readonly standard: StyleJson,
  ) {}

  /** Id of a format's style; undefined when cells look so anyway. */
  of(format: number | undefined): string | undefined {
    return this.ofCell(format ?? 0, []);
  }

  /** @param beneath formats of the cell's row and column */
  ofCell(format: number, beneath: readonly (number | undefined)[]): string | undefined {
    const key = [format, ...beneath].join();
    if (!this.known.has(key)) this.known.set(key, this.create(format, beneath));
    return this.known.get(key);
  }

  private create(format: number, beneath: readonly (number | undefined)[]): string | undefined {
    const own = this.ownStyle(format);
    const inherited = beneath.flatMap((other) => Object.keys(this.ownStyle(other ?? 0)));
    const missing = [...new Set(inherited)].filter((key) => !(key in own)).sort();
    const style = {
      ...Object.fromEntries(missing.map((key) => [key, this.standard[key as keyof StyleJson] ?? null])),
      ...own,
    };
    if (Object.keys(style).length === 0) return undefined;
    const id = [`format-${format}`, ...missing].join("-");
    this.styles[id] = style;
    return id;
  }

  private ownStyle(format: number): StyleJson {
    const style = Object.entries(this.formats[format]?.style ?? {});
    return Object.fromEntries(style.filter(([key, value]) => this.standard[key as keyof StyleJson] !== value));
  }
}
