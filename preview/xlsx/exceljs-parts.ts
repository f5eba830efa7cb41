import ExcelJS from "exceljs";
import type { Style, Workbook } from "exceljs";
import { orderFonts, orderRuns } from "./font-order";

/**
 * What ExcelJS writes of a workbook, as text, before it would be zipped: cells with their formats, shared texts, styles
 * and the theme. The steps of its `write` are taken one by one, because everything else of the file is written by
 * this folder, and because its zip stream waits for 32 timers, which a browser stretches to 4 ms each.
 */
export interface ExcelJsParts {
  /** `<cols>` and `<sheetData>` by the sheet's position. */
  readonly cells: readonly string[];
  readonly styles: string;
  readonly sharedStrings: string | undefined;
  readonly theme: string;
}

/** The steps of ExcelJS 4.4.0's `XLSX.write`; its types name only the whole. */
interface Writer {
  prepareModel(model: WriterModel, options: object): void;
  addWorksheets(zip: PartSink, model: WriterModel): Promise<void>;
  addSharedStrings(zip: PartSink, model: WriterModel): Promise<void>;
  addStyles(zip: PartSink, model: WriterModel): Promise<void>;
  addThemes(zip: PartSink, model: WriterModel): Promise<void>;
}

interface WriterModel {
  readonly styles: { addDxfStyle(style: Partial<Style>): number };
}

interface PartSink {
  append(text: string, entry: { readonly name: string }): void;
}

/** @param complete runs when formats can still be added: gives the number of a conditional format's style */
export async function renderWithExcelJs(
  workbook: Workbook,
  complete: (addConditionalStyle: (style: Partial<Style>) => number) => void,
): Promise<ExcelJsParts> {
  const writer = workbook.xlsx as unknown as Writer;
  const model = workbook.model as unknown as WriterModel;
  const parts = new Map<string, string>();
  const sink: PartSink = { append: (text, { name }) => void parts.set(name, text) };
  writer.prepareModel(model, {});
  complete((style) => model.styles.addDxfStyle(style));
  await writer.addWorksheets(sink, model);
  await writer.addSharedStrings(sink, model);
  await writer.addStyles(sink, model);
  await writer.addThemes(sink, model);
  const sharedStrings = parts.get("xl/sharedStrings.xml");
  return {
    cells: workbook.worksheets.map((sheet) => cellsOf(parts.get(`xl/worksheets/sheet${sheet.id}.xml`) ?? "")),
    styles: withNormalFont(orderFonts(parts.get("xl/styles.xml") ?? "")),
    sharedStrings: sharedStrings === undefined ? undefined : orderRuns(sharedStrings),
    theme: parts.get("xl/theme/theme1.xml") ?? "",
  };
}

/**
 * Columns are measured in digits of the Normal font. ExcelJS says Calibri, which few machines without Excel have: a
 * substitute with wider digits widens every column. Digits of Times New Roman 11 are 7 pixels wide as well. Cells name
 * their own font and keep it.
 */
function withNormalFont(styles: string): string {
  const normal = `<font><sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>`;
  if (!styles.includes('<name val="Calibri"/>')) throw new Error("ExcelJS wrote styles without a Normal font");
  return styles.replace(/<font>[\s\S]*?<\/font>/, normal);
}

function cellsOf(worksheet: string): string {
  const match = /(?:<cols>[\s\S]*?<\/cols>)?(?:<sheetData\/>|<sheetData>[\s\S]*<\/sheetData>)/.exec(worksheet);
  if (match === null) throw new Error("ExcelJS wrote a worksheet without cells");
  return match[0];
}

export function newExcelJsWorkbook(): Workbook {
  return new ExcelJS.Workbook();
}
