import type { IWorkbookData } from "@univerjs/core";
import type { Chart } from "./chart";

/**
 * A whole workbook as plain data: what the engine saves and loads, and what `xlsx/` reads from and writes to a file.
 * The snapshot is Univer's own (cells, styles, merges, sizes, freeze panes; data validation, conditional formats and
 * defined names in its resources). What Univer cannot hold stands in the extras.
 */
export interface BookDocument {
  readonly snapshot: IWorkbookData;
  readonly extras: BookExtras;
}

export interface BookExtras {
  /** By the sheet's id in the snapshot. */
  readonly sheets: Readonly<Record<string, SheetExtras>>;
  readonly activeSheetId?: string;
  readonly properties: DocumentProperties;
  readonly customProperties: readonly CustomProperty[];
  /** Tabs cannot be added, removed, renamed (Review > Protect Workbook). */
  readonly structureProtected: boolean;
}

export interface SheetExtras {
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  /** Cells that may be edited while the sheet is protected, and other cell facts Univer has no place for; key "row,column", zero-based. */
  readonly cells: Readonly<Record<string, CellExtras>>;
  readonly protection: SheetProtection | null;
  readonly page: PageLayout;
  /** From the lowest to the one on top; absent, there are none. */
  readonly charts?: readonly Chart[];
}

export interface CellExtras {
  readonly unlocked?: boolean;
  readonly formulaHidden?: boolean;
  readonly indent?: number;
  /** Alignments Univer does not know; the cell's style then says what comes nearest. */
  readonly horizontal?: "CenterAcrossSelection" | "Fill";
  /** The cell's text was entered with a leading apostrophe. */
  readonly quotePrefix?: boolean;
}

/** Office.js's WorksheetProtectionOptions in its camelCase; absent means not allowed. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly passwordHash?: string;
}

export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Office.js's Excel.PaperType, e.g. "A4". */
  readonly paperSize?: string;
  /** Points, as in Office.js. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** Number of the first page; absent, pages count on from the sheet before. */
  readonly firstPageNumber?: number;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  /** A1 notation without sheet, e.g. "A1:I52". */
  readonly printArea?: string;
  /** e.g. "$4:$4" and "$A:$B". */
  readonly printTitleRows?: string;
  readonly printTitleColumns?: string;
  readonly headersFooters: {
    readonly state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
    readonly defaultForAllPages: HeaderFooter;
    readonly firstPage: HeaderFooter;
    readonly oddPages: HeaderFooter;
    readonly evenPages: HeaderFooter;
  };
  /** Zero-based rows before which a page starts; columns likewise. */
  readonly horizontalPageBreaks: readonly number[];
  readonly verticalPageBreaks: readonly number[];
}

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly lastAuthor?: string;
}

export interface CustomProperty {
  readonly key: string;
  readonly value: string | number | boolean;
}
