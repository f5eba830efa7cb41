import { cellAt } from "../../engine/area";
import type { Sheet } from "../../engine/sheet";
import { invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType } from "../excel-object";
import { findCells } from "./cells";
import { range } from "./range";

interface Breaks {
  readonly sheet: Sheet;
  readonly key: "horizontalPageBreaks" | "verticalPageBreaks";
}

interface Break extends Breaks {
  readonly index: number;
}

const breaksOf = ({ sheet, key }: Breaks) => sheet.extras.page[key];

function setBreaks({ sheet, key }: Breaks, indexes: readonly number[]): void {
  const sorted = [...new Set(indexes)].sort((a, b) => a - b);
  sheet.update({ page: { ...sheet.extras.page, [key]: sorted } });
}

const pageBreak: ExcelType<Break> = excelType<Break>("PageBreak", {
  identity: ({ index }) => ({ _Id: String(index) }),
  scalars: {
    RowIndex: { get: ({ key, index }) => (key === "horizontalPageBreaks" ? index : 0) },
    ColumnIndex: { get: ({ key, index }) => (key === "verticalPageBreaks" ? index : 0) },
  },
  methods: {
    Delete: (target) =>
      setBreaks(
        target,
        breaksOf(target).filter((index) => index !== target.index),
      ),
    GetCellAfterBreak: ({ sheet, key, index }) =>
      range({ sheet, area: key === "horizontalPageBreaks" ? cellAt(index, 0) : cellAt(0, index) }),
  },
});

export const pageBreakCollection: ExcelType<Breaks> = excelType<Breaks>("PageBreakCollection", {
  items: (breaks) => breaksOf(breaks).map((index) => pageBreak({ ...breaks, index })),
  item: (breaks, args) => {
    const index = Number(args.raw(0));
    if (!breaksOf(breaks).includes(index)) throw itemNotFound("There is no such page break.");
    return pageBreak({ ...breaks, index });
  },
  methods: {
    Add: (breaks, args, session) => {
      const object = args.object(0);
      const cells = object ? range.targetOf(object) : findCells(session.book, args.text(0), breaks.sheet);
      if (!cells || cells.sheet !== breaks.sheet) throw invalidArgument("The page break must be on the sheet.");
      const index = breaks.key === "horizontalPageBreaks" ? cells.area.row : cells.area.column;
      if (index === 0) throw invalidArgument("No page break stands before the first row or column.");
      setBreaks(breaks, [...breaksOf(breaks), index]);
      return pageBreak({ ...breaks, index });
    },
    GetCount: (breaks) => breaksOf(breaks).length,
    RemovePageBreaks: (breaks) => setBreaks(breaks, []),
  },
});
