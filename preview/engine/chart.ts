import type { Area } from "./area";

/** A bar lies, a column stands. Other kinds of charts are not known here. */
export type ChartType = "BarClustered" | "ColumnClustered";

/** A chart that lies over the cells of a sheet, as plain data. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly anchor: ChartAnchor;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  /** Of every text in the chart that has no font of its own. */
  readonly font: ChartFont;
  readonly series: readonly ChartSeries[];
  /** Between the bars, in per cent of a bar's breadth. */
  readonly gapWidth: number;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

/** The chart moves and grows with the cells under its two corners. */
export interface ChartAnchor {
  readonly from: ChartCorner;
  readonly to: ChartCorner;
}

/** A cell and a distance in points from its upper left corner. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface ChartTitle {
  readonly visible: boolean;
  /** null: the only series' name, else the program's own word. */
  readonly text: string | null;
  readonly font: ChartFont;
}

export const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: (typeof LEGEND_POSITIONS)[number];
}

/** What is absent is the program's choice. */
export interface ChartFont {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB". */
  readonly color?: string;
}

export interface ChartSeries {
  /** null: the program numbers it. */
  readonly name: { readonly text: string } | ChartCells | null;
  /** null: the cells were deleted. */
  readonly values: ChartCells | null;
  /** null: the bars are numbered. */
  readonly categories: ChartCells | null;
  /** "#RRGGBB"; null: the program's choice. */
  readonly fill: string | null;
  /** Each bar's value beside it. */
  readonly labels: boolean;
}

/** Cells a chart draws, wherever their sheet stands and whatever it is called. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ChartAxis {
  readonly visible: boolean;
  /** null: the program's choice. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly reversed: boolean;
  readonly gridlines: boolean;
}

export const DEFAULT_CATEGORY_AXIS: ChartAxis = {
  visible: true,
  minimum: null,
  maximum: null,
  reversed: false,
  gridlines: false,
};
export const DEFAULT_VALUE_AXIS: ChartAxis = { ...DEFAULT_CATEGORY_AXIS, gridlines: true };

/** Excel's own since 2013. */
export const DEFAULT_GAP_WIDTHS: Readonly<Record<ChartType, number>> = { BarClustered: 182, ColumnClustered: 219 };
