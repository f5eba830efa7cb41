import type { SheetJson } from "./univer-json";
import type { Workbook } from "exceljs";
import type { BookDocument } from "../engine/document";
import { cellAddress } from "./a1";
import { renderColumns } from "./columns";
import { renderConditionalFormats } from "./conditional-formats";
import { renderDrawings } from "./drawing-parts";
import { newExcelJsWorkbook, renderWithExcelJs } from "./exceljs-parts";
import type { ExcelJsParts } from "./exceljs-parts";
import { closePackage } from "./package";
import {
  CONTENT_TYPES_PATH,
  renderContentTypes,
  renderPackageRelationships,
  renderWorkbookRelationships,
} from "./package-parts";
import { renderAppProperties, renderCoreProperties, renderCustomProperties } from "./properties";
import { QuotedFormats } from "./quote-prefix";
import { readResource } from "./resources";
import { cellsOf, renderRows } from "./rows";
import { renderSheet } from "./sheet-xml";
import { isQuoted, SheetStyles } from "./styles-of-sheet";
import { activeIndex, renderWorkbook } from "./workbook-xml";

/**
 * A workbook as an .xlsx file. The same document gives the same bytes.
 * @throws XlsxError "NotWritable" when the document holds what the format has no place for
 */
export async function toXlsx(document: BookDocument): Promise<Uint8Array> {
  const { snapshot, extras } = document;
  const formats = readResource(snapshot, "SHEET_CONDITIONAL_FORMATTING_PLUGIN");
  let conditional: readonly string[] = [];
  const written = await renderWithExcelJs(paintCells(document), (addStyle) => {
    conditional = snapshot.sheetOrder.map((id) => renderConditionalFormats(formats[id] ?? [], addStyle));
  });
  const quoted = new QuotedFormats(written.styles);
  const sheets = renderSheets(document, written, conditional, quoted);
  const names = Object.values(readResource(snapshot, "SHEET_DEFINED_NAME_PLUGIN"));
  const hasCustom = extras.customProperties.length > 0;
  const { parts: drawn, drawings, charts } = renderDrawings(document);
  const hasStrings = written.sharedStrings !== undefined;
  const shape = { sheets: sheets.length, hasStrings, hasCustom, drawings, charts };
  return closePackage(
    new Map([
      [CONTENT_TYPES_PATH, renderContentTypes(shape)],
      ["_rels/.rels", renderPackageRelationships(shape)],
      ["xl/workbook.xml", renderWorkbook(document, names)],
      ["xl/_rels/workbook.xml.rels", renderWorkbookRelationships(shape)],
      ...sheets.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
      ...drawn,
      ["xl/styles.xml", quoted.render()],
      ["xl/theme/theme1.xml", written.theme],
      ...(written.sharedStrings === undefined ? [] : [["xl/sharedStrings.xml", written.sharedStrings] as const]),
      ["docProps/core.xml", renderCoreProperties(extras.properties)],
      ["docProps/app.xml", renderAppProperties(extras.properties)],
      ...(hasCustom ? [["docProps/custom.xml", renderCustomProperties(extras.customProperties)] as const] : []),
    ]),
  );
}

/** The sheets' names stand in the workbook part; ExcelJS gets numbers, since it refuses names Excel accepts. */
function paintCells({ snapshot, extras }: BookDocument): Workbook {
  const workbook = newExcelJsWorkbook();
  for (const [index, id] of snapshot.sheetOrder.entries()) {
    const sheet = snapshot.sheets[id] ?? {};
    const worksheet = workbook.addWorksheet(String(index + 1));
    const styles = new SheetStyles(snapshot, sheet);
    renderColumns(worksheet, sheet, styles);
    renderRows(worksheet, sheet, extras.sheets[id], styles);
  }
  return workbook;
}

function renderSheets(
  document: BookDocument,
  written: ExcelJsParts,
  conditional: readonly string[],
  quoted: QuotedFormats,
): readonly string[] {
  const validations = readResource(document.snapshot, "SHEET_DATA_VALIDATION_PLUGIN");
  const active = activeIndex(document);
  return document.snapshot.sheetOrder.map((id, index) => {
    const sheet = document.snapshot.sheets[id] ?? {};
    const extras = document.extras.sheets[id];
    return renderSheet({
      sheet,
      extras,
      active: index === active,
      cells: quoted.mark(written.cells[index] ?? "", quotedAddresses(sheet, extras)),
      conditionalFormats: conditional[index] ?? "",
      validations: validations[id] ?? [],
    });
  });
}

function quotedAddresses(
  sheet: SheetJson,
  extras: BookDocument["extras"]["sheets"][string] | undefined,
): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { row, column, cell } of cellsOf(sheet)) {
    if (isQuoted(cell, extras?.cells[`${row},${column}`] ?? {})) addresses.add(cellAddress(row, column));
  }
  return addresses;
}
