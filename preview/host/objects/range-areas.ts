import { cellCount, isWholeColumns, isWholeRows } from "../../engine/area";
import type { Area } from "../../engine/area";
import type { Sheet } from "../../engine/sheet";
import { invalidArgument } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType } from "../excel-object";
import { fullAddress } from "./cells";
import { range } from "./range";
import { worksheet } from "./worksheet";

interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const addresses = ({ sheet, areas }: Areas) => areas.map((area) => fullAddress({ sheet, area })).join(",");

/** Several areas of one sheet, as Excel answers them: to be read, one by one. */
export const rangeAreas: ExcelType<Areas> = excelType<Areas>("RangeAreas", {
  keepable: true,
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  objects: {
    Areas: (target) => rangeCollection(target),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
});

const rangeCollection: ExcelType<Areas> = excelType<Areas>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => range({ sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (!area) throw invalidArgument("There is no area of that number.");
      return range({ sheet, area });
    },
  },
});
