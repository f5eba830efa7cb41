import { movedCells } from "./cells";
import { contains } from "../../engine/area";
import { hideColumns, hideRows, isColumnHidden, isRowHidden, mergedAreas, position } from "../../engine/layout";
import { asBoolean } from "../call-arguments";
import { excelType } from "../excel-object";
import type { ExcelType, Members } from "../excel-object";
import { requireAllowed } from "../protection";
import { bulkMembers } from "./bulk-properties";
import type { Cells } from "./cells";
import { conditionalFormatCollection } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { rangeAreas } from "./range-areas";
import { editingMembers } from "./range-editing";
import { rangeFormat, uniform } from "./range-format";
import { navigationMembers, placeMembers } from "./range-navigation";
import { valueMembers } from "./range-values";
import { worksheet } from "./worksheet";

const visibilityMembers: NonNullable<Members<Cells>["scalars"]> = {
  RowHidden: {
    get: (cells) => uniform(cells, (row) => isRowHidden(cells.sheet, row)),
    set: ({ sheet, area }, value) => {
      requireAllowed(sheet, "allowFormatRows");
      hideRows(sheet, area, asBoolean(value, "Range.rowHidden"));
    },
  },
  ColumnHidden: {
    get: (cells) => uniform(cells, (_row, column) => isColumnHidden(cells.sheet, column)),
    set: ({ sheet, area }, value) => {
      requireAllowed(sheet, "allowFormatColumns");
      hideColumns(sheet, area, asBoolean(value, "Range.columnHidden"));
    },
  },
  Hidden: {
    get: (cells) =>
      uniform(cells, (row, column) => isRowHidden(cells.sheet, row) || isColumnHidden(cells.sheet, column)),
  },
  Left: { get: ({ sheet, area }) => position(sheet, area).left },
  Top: { get: ({ sheet, area }) => position(sheet, area).top },
  Width: { get: ({ sheet, area }) => position(sheet, area).width },
  Height: { get: ({ sheet, area }) => position(sheet, area).height },
};

function mergedWithin({ sheet, area }: Cells) {
  const areas = mergedAreas(sheet, area).filter((merged) => contains(area, merged));
  return areas.length === 0 ? null : rangeAreas({ sheet, areas });
}

export const range: ExcelType<Cells> = excelType<Cells>("Range", {
  keepable: true,
  moved: movedCells,
  scalars: { ...placeMembers, ...valueMembers, ...visibilityMembers },
  objects: {
    Worksheet: ({ sheet }) => worksheet(sheet),
    Format: (cells) => rangeFormat(cells),
    DataValidation: (cells) => dataValidation(cells),
    ConditionalFormats: (cells) => conditionalFormatCollection({ sheet: cells.sheet, areas: [cells.area] }),
  },
  methods: {
    ...navigationMembers,
    ...bulkMembers,
    ...editingMembers,
    GetMergedAreasOrNullObject: mergedWithin,
  },
});
