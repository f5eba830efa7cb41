import { BorderStyleTypes } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, Nullable } from "@univerjs/core";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../../engine/area";
import { patchStyle, styleAt } from "../../engine/styles";
import { asText, oneOf } from "../call-arguments";
import { readColor, writtenColor } from "../colors";
import { invalidArgument } from "../excel-error";
import { excelType } from "../excel-object";
import type { Json } from "../protocol";
import { requireAllowed } from "../protection";
import { movedCells, raiseFormatChanged } from "./cells";
import type { Cells } from "./cells";

export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Side = (typeof SIDES)[number];

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export interface Line {
  readonly style: (typeof LINE_STYLES)[number];
  readonly weight: (typeof WEIGHTS)[number];
  /** "#RRGGBB" */
  readonly color: string;
}

export const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

const TYPES: readonly (readonly [BorderStyleTypes, Line["style"], Line["weight"]])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

export function lineOf(border: Nullable<IBorderStyleData> | void): Line {
  const type = TYPES.find(([number]) => number === border?.s);
  if (!border || !type) return NO_LINE;
  return { style: type[1], weight: type[2], color: border.cl.rgb ? writtenColor(border.cl.rgb) : "#000000" };
}

/** The nearest line that exists: Excel has no thick dashes either. */
export function borderOf(line: Line): IBorderStyleData | null {
  const sameStyle = TYPES.filter(([, style]) => style === line.style);
  const type = sameStyle.find(([, , weight]) => weight === line.weight) ?? sameStyle.at(-1);
  return type ? { s: type[0], cl: { rgb: line.color } } : null;
}

/** Sets one fact of a line. A colour or weight given to no line draws a continuous one, as in Excel. */
export function changedLine(line: Line, property: string, value: Json, where: string): Line {
  const drawn: Line = line.style === "None" ? { ...line, style: "Continuous" } : line;
  switch (property) {
    case "Style":
      return { ...line, style: oneOf(value, LINE_STYLES, where) };
    case "Weight":
      return { ...drawn, weight: oneOf(value, WEIGHTS, where) };
    case "Color":
      return { ...drawn, color: readColor(value, where) };
    default:
      throw invalidArgument(`${where}: a border has no ${property}.`);
  }
}

interface Border {
  readonly cells: Cells;
  readonly side: Side;
}

type EdgeKey = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** Which edge of a cell the side means, if any: inside lines belong to the upper and the left cell. */
function edgeAt({ cells: { area }, side }: Border, row: number, column: number): EdgeKey | undefined {
  const edges: Readonly<Record<Side, EdgeKey | false>> = {
    EdgeTop: row === area.row && "t",
    EdgeBottom: row === lastRow(area) && "b",
    EdgeLeft: column === area.column && "l",
    EdgeRight: column === lastColumn(area) && "r",
    InsideHorizontal: row < lastRow(area) && "b",
    InsideVertical: column < lastColumn(area) && "r",
    DiagonalDown: "tl_br",
    DiagonalUp: "bl_tr",
  };
  return edges[side] || undefined;
}

/** Neighbouring cells share an edge; the line must not stand on the other side of it, too. */
function sharedEdgeAt({ cells: { area }, side }: Border, row: number, column: number): EdgeKey | undefined {
  const shared: Readonly<Record<Side, EdgeKey | false>> = {
    EdgeTop: row === area.row - 1 && "b",
    EdgeBottom: row === lastRow(area) + 1 && "t",
    EdgeLeft: column === area.column - 1 && "r",
    EdgeRight: column === lastColumn(area) + 1 && "l",
    InsideHorizontal: row > area.row && "t",
    InsideVertical: column > area.column && "l",
    DiagonalDown: false,
    DiagonalUp: false,
  };
  return shared[side] || undefined;
}

/** The line if all cells have the same, else null. */
function currentLine(border: Border): Line | null {
  const { sheet, area } = border.cells;
  const present = sheet.present(area);
  const lines = new Map<string, Line>();
  for (let row = area.row; present && row <= lastRow(present); row += 1) {
    for (let column = area.column; column <= lastColumn(present); column += 1) {
      const edge = edgeAt(border, row, column);
      if (!edge) continue;
      const line = lineOf(styleAt(sheet, row, column).bd?.[edge]);
      lines.set(JSON.stringify(line), line);
    }
  }
  if (lines.size > 1) return null;
  return [...lines.values()][0] ?? NO_LINE;
}

function drawLine(border: Border, change: (line: Line) => Line): void {
  const { sheet, area } = border.cells;
  patchStyle(sheet, area, (row, column) => {
    const bd: IBorderData = {};
    const edge = edgeAt(border, row, column);
    const shared = sharedEdgeAt(border, row, column);
    if (shared) bd[shared] = null;
    if (edge) bd[edge] = borderOf(change(lineOf(styleAt(sheet, row, column).bd?.[edge])));
    return edge || shared ? { bd } : undefined;
  });
  clearNeighbours(border);
}

function clearNeighbours(border: Border): void {
  const { sheet, area } = border.cells;
  const top = Math.max(0, area.row - 1);
  const left = Math.max(0, area.column - 1);
  if (area.rowCount === MAX_ROWS || area.columnCount === MAX_COLUMNS || border.side.startsWith("Inside")) return;
  const around = {
    row: top,
    column: left,
    rowCount: lastRow(area) + 2 - top,
    columnCount: lastColumn(area) + 2 - left,
  };
  patchStyle(sheet, around, (row, column) => {
    const shared = sharedEdgeAt(border, row, column);
    const beside = shared && isBeside(border, row, column);
    return beside && styleAt(sheet, row, column).bd?.[shared] ? { bd: { [shared]: null } } : undefined;
  });
}

function isBeside({ cells: { area }, side }: Border, row: number, column: number): boolean {
  const vertical = side === "EdgeLeft" || side === "EdgeRight";
  return vertical ? row >= area.row && row <= lastRow(area) : column >= area.column && column <= lastColumn(area);
}

function lineScalar(property: "Style" | "Weight" | "Color") {
  const key = property.toLowerCase() as keyof Line;
  return {
    get: (border: Border) => currentLine(border)?.[key] ?? null,
    set: (border: Border, value: Json, session: Parameters<typeof raiseFormatChanged>[0]) => {
      requireAllowed(border.cells.sheet, "allowFormatCells");
      drawLine(border, (line) => changedLine(line, property, value, `RangeBorder.${key}`));
      raiseFormatChanged(session, border.cells);
    },
  };
}

const rangeBorder = excelType<Border>("RangeBorder", {
  identity: ({ side }) => ({ SideIndex: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: lineScalar("Style"),
    Weight: lineScalar("Weight"),
    Color: lineScalar("Color"),
  },
});

export const rangeBorderCollection = excelType<Cells>("RangeBorderCollection", {
  moved: movedCells,
  scalars: { Count: { get: () => SIDES.length } },
  items: (cells) => SIDES.map((side) => rangeBorder({ cells, side })),
  item: (cells, args) =>
    rangeBorder({ cells, side: oneOf(asText(args.raw(0), "side"), SIDES, "RangeBorderCollection.getItem") }),
  methods: {
    GetItemAt: (cells, args) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw invalidArgument("A range has eight borders.");
      return rangeBorder({ cells, side });
    },
  },
});
