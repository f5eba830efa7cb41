import type { Nullable } from "@univerjs/core";
import type { BookJson, CellJson, SheetJson, StyleJson } from "./univer-json";
import type { Style } from "exceljs";
import type { CellExtras } from "../engine/document";
import { renderCellStyle } from "./cell-style";
import { FORCED_STRING } from "./cells";

type StyleReference = Nullable<StyleJson | string>;

/**
 * Univer lays the cell's style over its column's, its row's, the sheet's and the book's; a file's cell format stands
 * alone. Equal formats are one object: ExcelJS then looks each up once.
 */
export class SheetStyles {
  private readonly rendered = new Map<string, Partial<Style>>();

  constructor(
    private readonly book: BookJson,
    private readonly sheet: SheetJson,
  ) {}

  ofCell(row: number, column: number, cell: Nullable<CellJson>, extras: CellExtras): Partial<Style> {
    return this.render([this.sheet.rowData?.[row]?.s, this.columnReference(column), cell?.s], extras);
  }

  /** Undefined when the column has no style of its own. */
  ofColumn(column: number): Partial<Style> | undefined {
    const own = this.columnReference(column);
    return own == null ? undefined : this.render([own], {});
  }

  ofRow(row: number): Partial<Style> | undefined {
    const own = this.sheet.rowData?.[row]?.s;
    return own == null ? undefined : this.render([own], {});
  }

  private columnReference(column: number): StyleReference {
    return this.sheet.columnData?.[column]?.s;
  }

  private render(references: readonly StyleReference[], extras: CellExtras): Partial<Style> {
    const layers = [this.book.defaultStyle, this.sheet.defaultStyle, ...references].map((layer) => this.resolve(layer));
    const style = withoutEmpty(Object.assign({}, ...layers) as StyleJson);
    const key = JSON.stringify([style, extras]);
    const known = this.rendered.get(key);
    if (known) return known;
    const fresh = renderCellStyle(style, extras);
    this.rendered.set(key, fresh);
    return fresh;
  }

  private resolve(reference: StyleReference): StyleJson {
    if (reference == null) return {};
    return (typeof reference === "string" ? this.book.styles[reference] : reference) ?? {};
  }
}

function withoutEmpty(style: StyleJson): StyleJson {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null && value !== undefined));
}

/** A text Univer was told to keep as text is what Excel marks with an apostrophe. */
export function isQuoted(cell: Nullable<CellJson>, extras: CellExtras): boolean {
  return extras.quotePrefix === true || cell?.t === FORCED_STRING;
}
