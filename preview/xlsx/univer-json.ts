import type {
  IBorderData,
  IBorderStyleData,
  ICellData,
  IColorStyle,
  IColumnData,
  IDocumentData,
  IFreeze,
  IRange,
  IRowData,
  ISheetDataValidationRule,
  IStyleBase,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";

/**
 * Univer's types as JSON has them: its enums are their values. So this folder needs nothing of Univer when it runs and
 * works where Univer does not load. `BookDocument` is cast to and from these types at the two doors, `write` and `read`.
 */
type Json<T> = T extends IDocumentData
  ? T
  : T extends string
    ? `${T}`
    : T extends number
      ? number
      : T extends object
        ? { [K in keyof T]: Json<T[K]> }
        : T;

export type ColorJson = Json<IColorStyle>;
export type EdgeJson = Json<IBorderStyleData>;
export type BorderJson = Json<IBorderData>;
/** What runs of text and conditional formats can say of their looks. */
export type LookJson = Json<IStyleBase>;
export type StyleJson = Json<IStyleData>;
export type CellJson = Json<Omit<ICellData, "custom">>;
export type RowJson = Json<Omit<IRowData, "custom">>;
export type ColumnJson = Json<Omit<IColumnData, "custom">>;
export type FreezeJson = Json<IFreeze>;
export type RangeJson = Json<IRange>;
export type ValidationJson = Json<Omit<ISheetDataValidationRule, "formula1" | "formula2">> & {
  /** Text as the type says, but numbers come too. */
  readonly formula1?: string | number | null | undefined;
  readonly formula2?: string | number | null | undefined;
};
export type ConditionalFormatJson = Json<Omit<IConditionFormattingRule, "rule">> & {
  readonly rule: Json<IConditionFormattingRule["rule"]>;
};

type StyleReference = StyleJson | string | null | undefined | void;

export type SheetJson = Partial<
  Json<Omit<IWorksheetData, "custom" | "cellData" | "rowData" | "columnData" | "defaultStyle">>
> & {
  readonly cellData?: Readonly<Record<number, Readonly<Record<number, CellJson | null>>>>;
  readonly rowData?: Readonly<Record<number, Partial<RowJson>>>;
  readonly columnData?: Readonly<Record<number, Partial<ColumnJson>>>;
  readonly defaultStyle?: StyleReference | undefined;
};

export interface BookJson extends Pick<IWorkbookData, "id" | "name" | "appVersion" | "sheetOrder"> {
  readonly locale: string;
  readonly styles: Readonly<Record<string, StyleJson | null | undefined | void>>;
  readonly sheets: Readonly<Record<string, SheetJson>>;
  readonly defaultStyle?: StyleReference | undefined;
  readonly resources?: IWorkbookData["resources"];
}
