/**
 * A worksheet as a value. `excel/paint.ts` prints it with Office.js at a cost that does not grow with the rows:
 * areas and rules cost requests, cells do not. All rows and columns are zero-based.
 */
export interface SheetSpec {
  /** Wished tab name; the painter adds " (2)" when a sheet of the user's has it. */
  readonly name: string;
  readonly tabColor?: string;
  /** Every cell from A1 on, row by row; all rows equally long. */
  readonly cells: readonly (readonly Cell[])[];
  /** Applied in order, each over the whole area: number formats before values, so text stays text. */
  readonly styles: readonly AreaStyle[];
  /** Where single cells or rows differ: one request for all of them, whatever their number. */
  readonly cellStyles?: readonly CellStyle[];
  /** Points, one for each column. */
  readonly columnWidths: readonly number[];
  /** Columns that only formulas need; whoever wants to look unhides them. */
  readonly hiddenColumns?: Pick<Area, "column" | "columnCount">;
  /** Points, one for each row; null lets the program fit the row. */
  readonly rowHeights?: readonly (number | null)[];
  readonly merges?: readonly Merge[];
  readonly validations?: readonly ScoreValidation[];
  readonly highlights?: readonly Highlight[];
  readonly charts?: readonly ChartSpec[];
  readonly names?: readonly SheetName[];
  /** Header rows that stay in view. */
  readonly frozenRows?: number;
  readonly showGridlines?: boolean;
  readonly page: PageSetup;
  /** Protected without a password: it prevents accidents, it is no security. */
  readonly protected: boolean;
  /** The cell selected when the sheet is shown. */
  readonly firstCell?: { readonly row: number; readonly column: number };
}

/** Text from data is `text` and can never become a formula; only our own code writes `formula` (en-US, starts with "="). */
export type Cell = null | { readonly text: string } | { readonly number: number } | { readonly formula: string };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface Style {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "Justify" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly unlocked?: boolean;
}

/** Thin lines; `all` draws the grid inside as well. */
export interface AreaStyle extends Area {
  readonly style: Style & {
    readonly numberFormat?: string;
    readonly border?: { readonly sides: "all" | "outline" | "top" | "bottom"; readonly color: string };
  };
}

export interface CellStyle extends Area {
  readonly style: Style;
}

/** `across`: every row of the area becomes one merged cell. */
export interface Merge extends Area {
  readonly across?: boolean;
}

/** A number from 0 to the value of `maximumFormula` (relative to the area's first cell, e.g. "=$C5"). */
export interface ScoreValidation extends Area {
  readonly maximumFormula: string;
  /** At most 32, 224, 32 and 255 characters (Excel's limits). */
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly promptTitle: string;
  readonly promptMessage: string;
}

/** Conditional format by formula, relative to the area's first cell. */
export interface Highlight extends Area {
  readonly formula: string;
  readonly style: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
}

export type ChartFontSpec = Required<Pick<Style, "fontName" | "fontSize" | "bold" | "color">>;

/** A native chart of one series over cells of its own sheet; it draws what they come to hold. */
export interface ChartSpec {
  /** Bars lie, the first on top; columns stand, the first on the left. */
  readonly kind: "bar" | "column";
  /** What screen readers and Excel's list of objects call it. */
  readonly name: string;
  readonly title: string;
  readonly series: {
    readonly name: string;
    /** One row or one column, numbers alone: a text would be taken for a heading. */
    readonly values: Area;
    /** As many cells, in a row or a column. */
    readonly categories: Area;
    /** "#RRGGBB". */
    readonly color: string;
  };
  /** The cells it covers. */
  readonly place: Area;
  /** Of every text but the title. */
  readonly font: ChartFontSpec;
  readonly titleFont: ChartFontSpec;
  /** Where the bars' scale ends, with room for the value beside the longest; it begins at 0, so that lengths can be compared. Left out, the program chooses. */
  readonly maximum?: number;
  /** Between the bars, in per cent of a bar's breadth; 0 to 500. */
  readonly gap: number;
}

/** A defined name of the workbook: an area of this sheet, or a constant text. */
export type SheetName =
  { readonly name: string; readonly area: Area } | { readonly name: string; readonly constant: string };

export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Millimetres. Paper is always A4. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea: Area;
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  readonly fitToWidth: boolean;
  /** Together with `fitToWidth`: on one single page. */
  readonly fitToHeight?: boolean;
  readonly centerHorizontally: boolean;
  /** Header and footer codes of Excel, e.g. "&P/&N". */
  readonly centerHeader?: string;
  readonly centerFooter?: string;
  /** No header and footer on page 1. */
  readonly differentFirstPage?: boolean;
  /** Where page numbers of this sheet start, also when the whole workbook is printed; left out, they go on. */
  readonly firstPageNumber?: number;
  /** Rows before which a new page starts. */
  readonly pageBreaksBefore?: readonly number[];
}
