import { between, cellAt, fitsSheet, WHOLE_SHEET } from "../../engine/area";
import type { Area } from "../../engine/area";
import { usedArea } from "../../engine/cells";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../engine/defaults";
import { showGridlines, showHeadings } from "../../engine/layout";
import { sheetNameProblem } from "../../engine/name-rules";
import type { Sheet } from "../../engine/sheet";
import type { CallArguments } from "../call-arguments";
import { asBoolean, asNumber, asText, oneOf } from "../call-arguments";
import { readColor } from "../colors";
import { ExcelError, invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType } from "../excel-object";
import type { Json } from "../protocol";
import { requireFreeStructure } from "../protection";
import type { Session } from "../session";
import { sheetEventMethods } from "../sheet-events";
import { findCells } from "./cells";
import { chartCollection } from "./charts";
import { worksheetFreezePanes } from "./freeze-panes";
import { namedItemCollection } from "./names";
import { pageBreakCollection } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { worksheetProtection } from "./protection-objects";
import { range } from "./range";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** Refuses a tab name Excel would refuse, or one another sheet has. */
export function requireSheetName(sheets: readonly Sheet[], name: string, self?: Sheet): void {
  const problem = sheetNameProblem(name);
  if (problem) throw invalidArgument(`"${name}": ${problem}`);
  const taken = sheets.some((other) => other !== self && other.name.toUpperCase() === name.toUpperCase());
  if (taken) throw new ExcelError("ItemAlreadyExists", `A sheet named "${name}" exists already.`);
}

async function rename(sheet: Sheet, value: Json, session: Session): Promise<void> {
  const name = asText(value, "Worksheet.name");
  requireFreeStructure(sheet.book);
  requireSheetName(sheet.book.sheets, name, sheet);
  const nameBefore = sheet.name;
  if (name === nameBefore) return;
  await sheet.book.renameSheet(sheet, name);
  session.events.raise("NameChanged", sheet.id, {
    nameAfter: name,
    nameBefore,
    source: "Local",
    worksheetId: sheet.id,
  });
}

const visibleSheets = (sheet: Sheet) => sheet.book.sheets.filter((other) => other.extras.visibility === "Visible");

function requireAnotherVisible(sheet: Sheet): void {
  if (visibleSheets(sheet).some((other) => other !== sheet)) return;
  throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

function setVisibility(sheet: Sheet, value: Json, session: Session): void {
  const visibility = oneOf(value, VISIBILITIES, "Worksheet.visibility");
  requireFreeStructure(sheet.book);
  if (visibility !== "Visible") requireAnotherVisible(sheet);
  const visibilityBefore = sheet.extras.visibility;
  const activeBefore = sheet.book.activeSheet;
  sheet.book.setVisibility(sheet, visibility);
  session.noteActivation(activeBefore);
  session.events.raise("VisibilityChanged", sheet.id, {
    source: "Local",
    visibilityAfter: visibility,
    visibilityBefore,
    worksheetId: sheet.id,
  });
}

function setPosition(sheet: Sheet, value: Json, session: Session): void {
  const position = asNumber(value, "Worksheet.position");
  requireFreeStructure(sheet.book);
  if (!Number.isInteger(position) || position < 0 || position >= sheet.book.sheets.length) {
    throw invalidArgument("Worksheet.position: there is no such place.");
  }
  const positionBefore = sheet.position;
  sheet.book.moveSheet(sheet, position);
  session.events.raise("Moved", sheet.id, {
    positionAfter: position,
    positionBefore,
    source: "Local",
    worksheetId: sheet.id,
  });
}

async function remove(sheet: Sheet, session: Session): Promise<void> {
  requireFreeStructure(sheet.book);
  if (sheet.extras.visibility === "VeryHidden") {
    throw new ExcelError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
  }
  if (sheet.extras.visibility === "Visible") requireAnotherVisible(sheet);
  const activeBefore = sheet.book.activeSheet;
  await sheet.book.removeSheet(sheet);
  session.events.raise("Deleted", sheet.id, { source: "Local", worksheetId: sheet.id });
  session.noteActivation(activeBefore);
}

function activate(sheet: Sheet, session: Session): void {
  if (sheet.extras.visibility !== "Visible") {
    throw new ExcelError("InvalidOperation", "A hidden worksheet cannot be activated.");
  }
  session.activate(sheet);
}

function rangeAt(sheet: Sheet, area: Area) {
  if (!fitsSheet(area)) throw invalidArgument("The range lies off the sheet.");
  return range({ sheet, area });
}

function byIndexes(sheet: Sheet, args: CallArguments) {
  const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => args.integer(index)) as [
    number,
    number,
    number,
    number,
  ];
  return rangeAt(sheet, between(row, column, row + rows - 1, column + columns - 1));
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.book;
  const order = step === 1 ? sheets.slice(sheet.position + 1) : sheets.slice(0, sheet.position).reverse();
  return order.find((other) => !visibleOnly || other.extras.visibility === "Visible");
}

function requiredNeighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean) {
  const found = neighbour(sheet, step, visibleOnly);
  if (!found) throw itemNotFound("There is no such worksheet.");
  return worksheet(found);
}

function optionalNeighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean) {
  const found = neighbour(sheet, step, visibleOnly);
  return found ? worksheet(found) : null;
}

const gridlines = {
  get: (sheet: Sheet) => sheet.showsGridlines,
  set: (sheet: Sheet, value: Json) => showGridlines(sheet, asBoolean(value, "Worksheet.showGridlines")),
};
const headings = {
  get: (sheet: Sheet) => sheet.showsHeadings,
  set: (sheet: Sheet, value: Json) => showHeadings(sheet, asBoolean(value, "Worksheet.showHeadings")),
};

export const worksheet: ExcelType<Sheet> = excelType<Sheet>("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: rename },
    Position: { get: ({ position }) => position, set: setPosition },
    Visibility: { get: ({ extras }) => extras.visibility, set: setVisibility },
    TabColor: {
      get: ({ extras }) => extras.tabColor ?? "",
      set: (sheet, value) => sheet.book.setTabColor(sheet, value === "" ? "" : readColor(value, "Worksheet.tabColor")),
    },
    // Office.js reads these by their own names and sets them by short ones.
    ShowGridlines: gridlines,
    Gridlines: gridlines,
    ShowHeadings: headings,
    Headings: headings,
    StandardWidth: { get: () => DEFAULT_COLUMN_WIDTH },
    StandardHeight: { get: () => DEFAULT_ROW_HEIGHT },
  },
  objects: {
    Charts: (sheet) => chartCollection(sheet),
    FreezePanes: (sheet) => worksheetFreezePanes(sheet),
    HorizontalPageBreaks: (sheet) => pageBreakCollection({ sheet, key: "horizontalPageBreaks" }),
    VerticalPageBreaks: (sheet) => pageBreakCollection({ sheet, key: "verticalPageBreaks" }),
    Names: (sheet) => namedItemCollection({ book: sheet.book, sheet }),
    PageLayout: (sheet) => pageLayout(sheet),
    Protection: (sheet) => worksheetProtection(sheet),
  },
  methods: {
    ...sheetEventMethods<Sheet>(),
    Activate: (sheet, _args, session) => activate(sheet, session),
    Calculate: (sheet) => sheet.book.recalculateAll(),
    Delete: (sheet, _args, session) => remove(sheet, session),
    GetCell: (sheet, args) => rangeAt(sheet, cellAt(args.integer(0), args.integer(1))),
    GetRange: (sheet, args, session) =>
      range(args.has(0) ? findCells(session.book, args.text(0), sheet) : { sheet, area: WHOLE_SHEET }),
    GetRangeByIndexes: byIndexes,
    GetUsedRange: (sheet, args) => range({ sheet, area: usedArea(sheet, args.boolean(0)) ?? cellAt(0, 0) }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const area = usedArea(sheet, args.boolean(0));
      return area && range({ sheet, area });
    },
    GetNext: (sheet, args) => requiredNeighbour(sheet, 1, args.boolean(0)),
    GetNextOrNullObject: (sheet, args) => optionalNeighbour(sheet, 1, args.boolean(0)),
    GetPrevious: (sheet, args) => requiredNeighbour(sheet, -1, args.boolean(0)),
    GetPreviousOrNullObject: (sheet, args) => optionalNeighbour(sheet, -1, args.boolean(0)),
  },
});
