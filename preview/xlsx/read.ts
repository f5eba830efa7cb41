import type { BookJson, SheetJson, StyleJson } from "./univer-json";
import type { BookDocument, PageLayout, SheetExtras } from "../engine/document";
import { parseStyleTable } from "./cell-style";
import { parseTheme } from "./color";
import { parseDefinedNames } from "./defined-names";
import { parseCharts } from "./drawing";
import { NotKeptList, noteSheet, noteWorkbook } from "./not-kept";
import type { NotKept } from "./not-kept";
import { openPackage, relationshipId } from "./package";
import type { Package } from "./package";
import { parseCustomProperties, parseProperties } from "./properties";
import { parseStructureProtection } from "./protection";
import { writeResources } from "./resources";
import type { Resources } from "./resources";
import { parseText } from "./rich-text";
import { parseSheet } from "./sheet-parts";
import type { BookContext, FileSheetParts } from "./sheet-parts";
import { SnapshotStyles } from "./snapshot-styles";
import { childrenOf, child } from "./xml";
import { parseActiveIndex, parseSheets } from "./workbook-xml";
import type { FileSheet } from "./workbook-xml";
import { XlsxError } from "./xlsx-error";

/** A document with the list of what the file holds beyond it. */
export interface OpenedBook extends BookDocument {
  readonly notKept: readonly NotKept[];
}

/**
 * Opens an .xlsx file. ExcelJS is not asked: it reads LibreOffice's locks as locked, font sizes as whole numbers and
 * names without constants, walks through every cell of a merged or validated column, and fails on charts.
 * @throws XlsxError with the reason when the bytes are no such file, or are locked, damaged or too big
 */
export function fromXlsx(bytes: Uint8Array): Promise<OpenedBook> {
  return new Promise((resolve) => resolve(open(bytes)));
}

function open(bytes: Uint8Array): OpenedBook {
  try {
    const { parts, workbookPath } = openPackage(bytes);
    return parseBook(parts, workbookPath);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("Damaged", error instanceof Error ? error.message : String(error));
  }
}

interface NamedSheet extends FileSheet {
  readonly id: string;
  readonly path: string;
  /** Where the file counts it, chart sheets included. */
  readonly position: number;
}

function parseBook(parts: Package, workbookPath: string): OpenedBook {
  const workbook = parts.xml(workbookPath);
  const notKept = new NotKeptList();
  noteWorkbook(notKept, parts, workbookPath, workbook);
  const sheets = findSheets(parts, workbookPath, parseSheets(workbook));
  const positions = new Map(sheets.map((sheet) => [sheet.position, sheet.id]));
  const order = Array.from({ length: Math.max(...positions.keys()) + 1 }, (_, index) => positions.get(index) ?? "");
  const { names, printed } = parseDefinedNames(child(workbook, "definedNames"), order);
  const context = bookContext(parts, workbookPath, notKept);
  const parsed = sheets.map((sheet) => {
    const worksheet = parts.xml(sheet.path);
    noteSheet(notKept, parts, sheet.path, worksheet, sheet.name);
    return { sheet, parts: parseSheet(worksheet, sheet, context) };
  });
  const charts = chartsBySheet(parts, sheets, notKept);
  return {
    snapshot: snapshotOf(parsed, context, names) as BookDocument["snapshot"],
    extras: {
      sheets: Object.fromEntries(
        parsed.map((entry) => [
          entry.sheet.id,
          { ...sheetExtras(entry, printed.get(entry.sheet.position)), ...charts.get(entry.sheet.id) },
        ]),
      ),
      ...activeSheet(positions, sheets, parseActiveIndex(workbook)),
      properties: parseProperties(optional(parts, "core-properties"), optional(parts, "extended-properties")),
      customProperties: parseCustomProperties(optional(parts, "custom-properties")),
      structureProtected: parseStructureProtection(child(workbook, "workbookProtection")),
    },
    notKept: notKept.all,
  };
}

function findSheets(parts: Package, workbookPath: string, sheets: readonly FileSheet[]): readonly NamedSheet[] {
  const relations = new Map(parts.relationships(workbookPath).map((relation) => [relation.id, relation]));
  const found = sheets.flatMap((sheet, position) => {
    const relation = relations.get(relationshipId(sheet.element));
    if (relation === undefined) throw new XlsxError("Damaged", `sheet "${sheet.name}" has no part`);
    return relation.type === "worksheet"
      ? [{ ...sheet, id: `sheet-${position + 1}`, path: relation.target, position }]
      : [];
  });
  if (found.length === 0) throw new XlsxError("NotXlsx", "the workbook has no worksheet");
  return found;
}

/** Only sheets that have charts are in it. */
function chartsBySheet(
  parts: Package,
  sheets: readonly NamedSheet[],
  notKept: NotKeptList,
): ReadonlyMap<string, Pick<SheetExtras, "charts">> {
  const sheetIds = new Map(sheets.map(({ name, id }) => [name.toUpperCase(), id]));
  const found = new Map<string, Pick<SheetExtras, "charts">>();
  let chartCount = 0;
  for (const { id, path, name } of sheets) {
    const charts = parseCharts(parts, { path, name, sheetIds, chartCount }, notKept);
    chartCount += charts.length;
    if (charts.length > 0) found.set(id, { charts });
  }
  return found;
}

function bookContext(parts: Package, workbookPath: string, notKept: NotKeptList): BookContext {
  const part = (type: string) => {
    const path = parts.related(workbookPath, type);
    return path === undefined ? undefined : parts.xml(path);
  };
  const theme = parseTheme(part("theme"));
  const strings = childrenOf(part("sharedStrings"), "si").map((text) => parseText(text, theme));
  const styles = parseStyleTable(part("styles"), theme);
  const standard: StyleJson = { ff: "Calibri", fs: 11, ...styles.normalFont, vt: BOTTOM };
  return { theme, strings, styles, notKept, standard, snapshotStyles: new SnapshotStyles(styles.formats, standard) };
}

function optional(parts: Package, type: string) {
  const path = parts.related("", type);
  return path === undefined ? undefined : parts.xml(path);
}

interface ParsedSheet {
  readonly sheet: NamedSheet;
  readonly parts: FileSheetParts;
}

function snapshotOf(
  parsed: readonly ParsedSheet[],
  context: BookContext,
  names: Resources["SHEET_DEFINED_NAME_PLUGIN"],
): BookJson {
  const byId = <T>(value: (parts: FileSheetParts) => T) =>
    Object.fromEntries(parsed.map(({ sheet, parts }) => [sheet.id, value(parts)]));
  return {
    id: "workbook",
    name: "",
    appVersion: "0.25.1",
    locale: "enUS",
    styles: context.snapshotStyles.styles,
    defaultStyle: context.standard,
    sheetOrder: parsed.map(({ sheet }) => sheet.id),
    sheets: byId((parts): SheetJson => parts.data),
    resources: writeResources({
      SHEET_DATA_VALIDATION_PLUGIN: byId((parts) => parts.validations),
      SHEET_CONDITIONAL_FORMATTING_PLUGIN: byId((parts) => parts.conditionalFormats),
      SHEET_DEFINED_NAME_PLUGIN: names,
    }),
  };
}

/** Univer's VerticalAlign: where a file's cells stand when it says nothing. */
const BOTTOM = 3;

function sheetExtras({ parts }: ParsedSheet, printed: Partial<PageLayout> | undefined): SheetExtras {
  return { ...parts.extras, page: { ...parts.extras.page, ...printed } };
}

function activeSheet(
  positions: ReadonlyMap<number, string>,
  sheets: readonly NamedSheet[],
  index: number,
): { readonly activeSheetId?: string } {
  const id = positions.get(index) ?? sheets.find((sheet) => sheet.visibility === "Visible")?.id;
  return id === undefined ? {} : { activeSheetId: id };
}
