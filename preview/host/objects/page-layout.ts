import { addressOf, parseAddress } from "../../engine/address";
import { between, isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../../engine/area";
import type { HeaderFooter, PageLayout } from "../../engine/document";
import { omit } from "../../engine/omit";
import type { Sheet } from "../../engine/sheet";
import type { CallArguments } from "../call-arguments";
import { asBoolean, asNumber, asRecord, asText, oneOf } from "../call-arguments";
import { invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { Scalar } from "../excel-object";
import type { Json } from "../protocol";
import type { Session } from "../session";
import { findCells } from "./cells";
import type { Cells } from "./cells";
import { rangeAreas } from "./range-areas";
import { range } from "./range";

const change = (sheet: Sheet, part: Partial<PageLayout>) => sheet.update({ page: { ...sheet.extras.page, ...part } });

function flag(
  key: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite",
): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.extras.page[key],
    set: (sheet, value) => change(sheet, { [key]: asBoolean(value, `PageLayout.${key}`) }),
  };
}

/** Points; more than a page's width is refused. */
const MAX_MARGIN = 49 * 72;

function margin(value: Json, where: string): number {
  const points = asNumber(value, where);
  if (points < 0 || points > MAX_MARGIN) throw invalidArgument(`${where}: the margin does not fit the page.`);
  return points;
}

function marginScalar(key: keyof PageLayout["margins"]): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.extras.page.margins[key],
    set: (sheet, value) => {
      change(sheet, { margins: { ...sheet.extras.page.margins, [key]: margin(value, `PageLayout.${key}Margin`) } });
    },
  };
}

const PAPER_SIZES = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
] as const;

const MIN_SCALE = 10;
const MAX_SCALE = 400;

/** `zoom` is assigned as a whole: either a scale or the number of pages to fit. */
function readZoom(value: Json): PageLayout["zoom"] {
  const given = asRecord(value, "PageLayout.zoom");
  const number = (key: string) => {
    const part = given[key];
    return part === null || part === undefined ? undefined : asNumber(part, `PageLayout.zoom.${key}`);
  };
  const scale = number("scale");
  const across = number("horizontalFitToPages");
  const down = number("verticalFitToPages");
  if (scale !== undefined && (across !== undefined || down !== undefined)) {
    throw invalidArgument("PageLayout.zoom: either scale or fitToPages.");
  }
  if (scale !== undefined && (scale < MIN_SCALE || scale > MAX_SCALE))
    throw invalidArgument("PageLayout.zoom.scale: 10 to 400.");
  if ([across, down].some((pages) => pages !== undefined && (!Number.isInteger(pages) || pages < 0))) {
    throw invalidArgument("PageLayout.zoom: the number of pages is a whole number.");
  }
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const UNITS = Object.keys(POINTS_PER) as (keyof typeof POINTS_PER)[];
const MARGIN_KEYS = ["top", "bottom", "left", "right", "header", "footer"] as const;

function setPrintMargins(sheet: Sheet, args: CallArguments): void {
  const unit = args.oneOf(0, UNITS);
  const given = asRecord(args.raw(1), "PageLayout.setPrintMargins");
  const margins = { ...sheet.extras.page.margins };
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const side = MARGIN_KEYS.find((name) => name === key);
    if (!side) throw invalidArgument(`PageLayout.setPrintMargins: there is no margin "${key}".`);
    margins[side] = margin(asNumber(value, key) * POINTS_PER[unit], `setPrintMargins.${key}`);
  }
  change(sheet, { margins });
}

function given(sheet: Sheet, args: CallArguments, session: Session): Cells {
  const object = args.object(0);
  const cells = object ? range.targetOf(object) : findCells(session.book, args.text(0), sheet);
  if (!cells || cells.sheet !== sheet) throw invalidArgument("PageLayout: one range of the same sheet is needed.");
  return cells;
}

function headerFooter(page: "defaultForAllPages" | "firstPage" | "oddPages" | "evenPages") {
  const scalar = (key: keyof HeaderFooter): Scalar<Sheet> => ({
    get: (sheet) => sheet.extras.page.headersFooters[page][key],
    set: (sheet, value) => {
      const all = sheet.extras.page.headersFooters;
      const text = asText(value, `HeaderFooter.${key}`);
      // Excel's file format ends at 255 characters for a whole header.
      if (text.length > 255) throw invalidArgument(`HeaderFooter.${key}: at most 255 characters.`);
      change(sheet, { headersFooters: { ...all, [page]: { ...all[page], [key]: text } } });
    },
  });
  return excelType<Sheet>("HeaderFooter", {
    scalars: {
      LeftHeader: scalar("leftHeader"),
      CenterHeader: scalar("centerHeader"),
      RightHeader: scalar("rightHeader"),
      LeftFooter: scalar("leftFooter"),
      CenterFooter: scalar("centerFooter"),
      RightFooter: scalar("rightFooter"),
    },
  });
}

const defaultForAllPages = headerFooter("defaultForAllPages");
const firstPage = headerFooter("firstPage");
const oddPages = headerFooter("oddPages");
const evenPages = headerFooter("evenPages");

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

const headerFooterGroup = excelType<Sheet>("HeaderFooterGroup", {
  scalars: {
    State: {
      get: (sheet) => sheet.extras.page.headersFooters.state,
      set: (sheet, value) => {
        const state = oneOf(value, STATES, "HeaderFooterGroup.state");
        change(sheet, { headersFooters: { ...sheet.extras.page.headersFooters, state } });
      },
    },
  },
  objects: {
    DefaultForAllPages: (sheet) => defaultForAllPages(sheet),
    FirstPage: (sheet) => firstPage(sheet),
    OddPages: (sheet) => oddPages(sheet),
    EvenPages: (sheet) => evenPages(sheet),
  },
});

type AreaKey = "printArea" | "printTitleRows" | "printTitleColumns";

function kept(sheet: Sheet, key: AreaKey): Cells | null {
  const area = parseAddress(sheet.extras.page[key] ?? "");
  return area && { sheet, area };
}

function required(sheet: Sheet, key: AreaKey): Cells {
  const cells = kept(sheet, key);
  if (!cells) throw itemNotFound(`The sheet has no ${key}.`);
  return cells;
}

/** "" is "auto": pages count on from the sheet before. */
function setFirstPageNumber(sheet: Sheet, value: Json): void {
  if (value === "" || value === null) return sheet.update({ page: omit(sheet.extras.page, "firstPageNumber") });
  const number = asNumber(value, "PageLayout.firstPageNumber");
  if (!Number.isInteger(number)) throw invalidArgument("PageLayout.firstPageNumber: a whole number is needed.");
  change(sheet, { firstPageNumber: number });
}

const areas = ({ sheet, area }: Cells) => rangeAreas({ sheet, areas: [area] });

export const pageLayout = excelType<Sheet>("PageLayout", {
  scalars: {
    Orientation: {
      get: (sheet) => sheet.extras.page.orientation,
      set: (sheet, value) =>
        change(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"], "PageLayout.orientation") }),
    },
    PaperSize: {
      get: (sheet) => sheet.extras.page.paperSize ?? "Letter",
      set: (sheet, value) => change(sheet, { paperSize: oneOf(value, PAPER_SIZES, "PageLayout.paperSize") }),
    },
    BlackAndWhite: flag("blackAndWhite"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    LeftMargin: marginScalar("left"),
    RightMargin: marginScalar("right"),
    TopMargin: marginScalar("top"),
    BottomMargin: marginScalar("bottom"),
    HeaderMargin: marginScalar("header"),
    FooterMargin: marginScalar("footer"),
    FirstPageNumber: { get: (sheet) => sheet.extras.page.firstPageNumber ?? "", set: setFirstPageNumber },
    Zoom: {
      get: (sheet) => sheet.extras.page.zoom,
      set: (sheet, value) => change(sheet, { zoom: readZoom(value) }),
    },
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroup(sheet) },
  methods: {
    SetPrintMargins: setPrintMargins,
    SetPrintArea: (sheet, args, session) => change(sheet, { printArea: addressOf(given(sheet, args, session).area) }),
    SetPrintTitleRows: (sheet, args, session) => {
      const { area } = given(sheet, args, session);
      const rows = between(area.row, 0, lastRow(area), MAX_COLUMNS - 1);
      if (isWholeColumns(area)) throw invalidArgument("Rows are needed for the print title rows.");
      change(sheet, { printTitleRows: addressOf(rows, true) });
    },
    SetPrintTitleColumns: (sheet, args, session) => {
      const { area } = given(sheet, args, session);
      if (isWholeRows(area)) throw invalidArgument("Columns are needed for the print title columns.");
      change(sheet, { printTitleColumns: addressOf(between(0, area.column, MAX_ROWS - 1, lastColumn(area)), true) });
    },
    GetPrintArea: (sheet) => areas(required(sheet, "printArea")),
    GetPrintAreaOrNullObject: (sheet) => {
      const cells = kept(sheet, "printArea");
      return cells && areas(cells);
    },
    GetPrintTitleRows: (sheet) => range(required(sheet, "printTitleRows")),
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const cells = kept(sheet, "printTitleRows");
      return cells && range(cells);
    },
    GetPrintTitleColumns: (sheet) => range(required(sheet, "printTitleColumns")),
    GetPrintTitleColumnsOrNullObject: (sheet) => {
      const cells = kept(sheet, "printTitleColumns");
      return cells && range(cells);
    },
  },
});
