import type { BookDocument, PageLayout } from "../engine/document";
import { columnLetters, parseRange, quoteSheet, rangeAddress } from "./a1";
import { parseFormula, renderFormula, stripUnit } from "./formula";
import { childrenOf, escapeXml, flag, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";

/** As Univer keeps it in its resource SHEET_DEFINED_NAME_PLUGIN, by id. */
export interface StoredName {
  readonly id: string;
  readonly name: string;
  /** A plain reference without "=", anything else with it. */
  readonly formulaOrRefString: string;
  /** A sheet's id, or Univer's word for the whole workbook. */
  readonly localSheetId?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

const WORKBOOK_SCOPE = "AllDefaultWorkbook";
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly localSheetId?: number | undefined;
  readonly comment?: string | undefined;
  readonly hidden?: boolean | undefined;
}

/** `<definedNames>`: the names proper, then what page layouts keep there. Sorted, as Excel writes them. */
export function renderDefinedNames({ snapshot, extras }: BookDocument, names: readonly StoredName[]): string {
  const order = snapshot.sheetOrder;
  const own = names.map((name) => toFileName(name, order));
  const printed = order.flatMap((id, index) => {
    const page = extras.sheets[id]?.page;
    return page ? printNames(page, snapshot.sheets[id]?.name ?? "", index) : [];
  });
  const all = [...own, ...printed].sort((left, right) => compare(left.name.toUpperCase(), right.name.toUpperCase()));
  return all.length === 0 ? "" : render("definedNames", {}, ...all.map(renderName));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function toFileName(name: StoredName, order: readonly string[]): FileName {
  const scope = order.indexOf(name.localSheetId ?? WORKBOOK_SCOPE);
  return {
    name: name.name,
    formula: renderFormula(stripUnit(name.formulaOrRefString)),
    localSheetId: scope < 0 ? undefined : scope,
    comment: name.comment === "" ? undefined : name.comment,
    hidden: name.hidden === true ? true : undefined,
  };
}

function printNames(page: PageLayout, sheetName: string, index: number): readonly FileName[] {
  const on = (reference: string) => `${quoteSheet(sheetName)}!${reference}`;
  const areas = (page.printArea ?? "").split(",").filter((area) => area !== "");
  const titles = [page.printTitleColumns, page.printTitleRows].filter((title) => title !== undefined && title !== "");
  return [
    ...(areas.length > 0
      ? [
          {
            name: PRINT_AREA,
            formula: areas.map((area) => on(rangeAddress(parseRange(area), true))).join(","),
            localSheetId: index,
          },
        ]
      : []),
    ...(titles.length > 0
      ? [{ name: PRINT_TITLES, formula: titles.map((title) => on(String(title))).join(","), localSheetId: index }]
      : []),
  ];
}

function renderName({ name, formula, ...attributes }: FileName): string {
  return render("definedName", { name, ...attributes }, escapeXml(encodeXString(formula)));
}

export interface FileNames {
  readonly names: Readonly<Record<string, StoredName>>;
  /** By the sheet's position. */
  readonly printed: ReadonlyMap<number, Pick<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns">>;
}

/** @param order the sheets' ids in the order of the tabs, as the file counts them */
export function parseDefinedNames(element: XmlElement | undefined, order: readonly string[]): FileNames {
  const names: Record<string, StoredName> = {};
  const printed = new Map<number, Pick<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns">>();
  for (const [index, entry] of childrenOf(element, "definedName").entries()) {
    const name = decodeXString(entry.attributes["name"] ?? "");
    const sheet = numberOf(entry, "localSheetId");
    if (name === PRINT_AREA || name === PRINT_TITLES) {
      if (sheet !== undefined) printed.set(sheet, { ...printed.get(sheet), ...parsePrinted(name, entry.text) });
    } else if (!name.startsWith("_xlnm.")) {
      const id = `name-${index + 1}`;
      names[id] = parseName(entry, id, name, sheet === undefined ? WORKBOOK_SCOPE : (order[sheet] ?? WORKBOOK_SCOPE));
    }
  }
  return { names, printed };
}

function parseName(entry: XmlElement, id: string, name: string, localSheetId: string): StoredName {
  const formula = parseFormula(decodeXString(entry.text));
  const comment = entry.attributes["comment"];
  return {
    id,
    name,
    formulaOrRefString: isReference(formula.slice(1)) ? formula.slice(1) : formula,
    localSheetId,
    ...(comment !== undefined && { comment: decodeXString(comment) }),
    ...(flag(entry, "hidden") && { hidden: true }),
  };
}

const REFERENCE =
  /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/u;

function isReference(formula: string): boolean {
  return REFERENCE.test(formula);
}

/** References of one sheet, without its name: "$4:$4", "A1:I52" (several are joined by a comma). */
function parsePrinted(
  name: string,
  formula: string,
): Pick<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns"> {
  const areas = formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => part.slice(part.lastIndexOf("!") + 1).trim())
    .filter((area) => /^\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/.test(area) && area !== "");
  if (name === PRINT_AREA) {
    return areas.length === 0 ? {} : { printArea: areas.map((area) => area.replace(/\$/g, "")).join(",") };
  }
  return Object.assign({}, ...areas.map(printTitle)) as ReturnType<typeof parsePrinted>;
}

/** LibreOffice writes whole rows as a rectangle over all columns ("$A$1:$AMJ$1", "$A$4:$XFD$4"). */
function printTitle(area: string): Pick<PageLayout, "printTitleRows" | "printTitleColumns"> {
  const range = parseRange(area);
  const isRows = /^\$?\d/.test(area) || (range.startColumn === 0 && range.endColumn >= 1023);
  if (isRows) return { printTitleRows: `$${range.startRow + 1}:$${range.endRow + 1}` };
  return { printTitleColumns: `$${columnLetters(range.startColumn)}:$${columnLetters(range.endColumn)}` };
}
