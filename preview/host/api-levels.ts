/**
 * The ExcelApi requirement set from which on a member exists, as `@types/office-js` states it; what is not listed
 * exists since 1.1. Office.js does not check this by itself in Excel for Windows: the host does, to play an old Excel.
 */
export const API_LEVELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: {
    "1.6": "SuspendApiCalculationUntilNextSync",
    "1.9": "CalculationState SuspendScreenUpdatingUntilNextSync",
    "1.11": "CultureInfo DecimalSeparator ThousandsSeparator UseSystemSeparators",
  },
  CellValueConditionalFormat: {
    "1.6": "Format Rule",
  },
  Chart: {
    "1.2": "Worksheet",
    "1.7": "ChartType Id",
  },
  ChartAxes: {
    "1.7": "GetItem",
  },
  ChartAxis: {
    "1.7": "ReversePlotOrder Type Visible",
  },
  ChartCollection: {
    "1.4": "GetCount GetItemOrNullObject",
  },
  ChartSeries: {
    "1.7": "ChartType Delete GapWidth HasDataLabels SetValues SetXAxisValues",
  },
  ChartSeriesCollection: {
    "1.4": "GetCount",
    "1.7": "Add",
  },
  ConditionalFormat: {
    "1.6":
      "CellValue Custom Delete GetRange GetRangeOrNullObject Id Preset Priority StopIfTrue TextComparison TopBottom Type",
    "1.9": "GetRanges",
  },
  ConditionalFormatCollection: {
    "1.6": "Add ClearAll GetCount GetItemAt",
    "1.14": "GetItemOrNullObject",
  },
  ConditionalFormatRule: {
    "1.6": "Formula",
  },
  ConditionalRangeBorder: {
    "1.6": "Color SideIndex Style",
  },
  ConditionalRangeBorderCollection: {
    "1.6": "Bottom Count GetItemAt Left Right Top",
  },
  ConditionalRangeFill: {
    "1.6": "Clear Color",
  },
  ConditionalRangeFont: {
    "1.6": "Bold Clear Color Italic Strikethrough Underline",
  },
  ConditionalRangeFormat: {
    "1.6": "Borders Fill Font NumberFormat",
  },
  CultureInfo: {
    "1.11": "Name NumberFormat",
    "1.12": "DatetimeFormat",
  },
  CustomConditionalFormat: {
    "1.6": "Format Rule",
  },
  CustomProperty: {
    "1.7": "Delete Key Type Value",
  },
  CustomPropertyCollection: {
    "1.7": "Add DeleteAll GetCount GetItemOrNullObject",
  },
  DataValidation: {
    "1.8": "Clear ErrorAlert IgnoreBlanks Prompt Rule Type Valid",
    "1.9": "GetInvalidCells GetInvalidCellsOrNullObject",
  },
  DocumentProperties: {
    "1.7": "Author Category Comments Company Custom Keywords LastAuthor Manager Subject Title",
  },
  FormatProtection: {
    "1.2": "FormulaHidden Locked",
  },
  HeaderFooter: {
    "1.9": "CenterFooter CenterHeader LeftFooter LeftHeader RightFooter RightHeader",
  },
  HeaderFooterGroup: {
    "1.9": "DefaultForAllPages EvenPages FirstPage OddPages State",
  },
  NamedItem: {
    "1.4": "Comment Delete GetRangeOrNullObject Scope Worksheet WorksheetOrNullObject",
    "1.7": "Formula",
  },
  NamedItemCollection: {
    "1.4": "Add AddFormulaLocal GetCount GetItemOrNullObject",
  },
  NumberFormatInfo: {
    "1.11": "NumberDecimalSeparator NumberGroupSeparator",
  },
  PageBreak: {
    "1.9": "ColumnIndex Delete GetCellAfterBreak RowIndex",
  },
  PageBreakCollection: {
    "1.9": "Add GetCount RemovePageBreaks",
  },
  PageLayout: {
    "1.9":
      "BlackAndWhite BottomMargin CenterHorizontally CenterVertically FirstPageNumber FooterMargin GetPrintArea GetPrintAreaOrNullObject GetPrintTitleColumns GetPrintTitleColumnsOrNullObject GetPrintTitleRows GetPrintTitleRowsOrNullObject HeaderMargin HeadersFooters LeftMargin Orientation PaperSize PrintGridlines PrintHeadings RightMargin SetPrintArea SetPrintMargins SetPrintTitleColumns SetPrintTitleRows TopMargin Zoom",
  },
  PresetCriteriaConditionalFormat: {
    "1.6": "Format Rule",
  },
  Range: {
    "1.2":
      "ColumnHidden GetColumnsAfter GetColumnsBefore GetResizedRange GetRowsAbove GetRowsBelow Hidden Merge RowHidden Unmerge",
    "1.4": "GetIntersectionOrNullObject GetUsedRangeOrNullObject",
    "1.6": "Calculate ConditionalFormats",
    "1.7": "GetAbsoluteResizedRange GetSurroundingRegion IsEntireColumn IsEntireRow Style",
    "1.8": "DataValidation",
    "1.9":
      "CopyFrom GetCellProperties GetColumnProperties GetRowProperties SetCellProperties SetColumnProperties SetRowProperties",
    "1.10": "Height Left Top Width",
    "1.13": "GetMergedAreasOrNullObject",
  },
  RangeAreas: {
    "1.9":
      "Address AddressLocal AreaCount Areas Calculate CellCount Clear ConditionalFormats CopyFrom DataValidation Format GetEntireColumn GetEntireRow GetIntersection GetIntersectionOrNullObject IsEntireColumn IsEntireRow Style Worksheet",
    "1.18": "Select",
  },
  RangeCollection: {
    "1.9": "GetCount GetItemAt",
  },
  RangeFont: {
    "1.9": "Strikethrough Subscript Superscript",
  },
  RangeFormat: {
    "1.2": "AutofitColumns AutofitRows ColumnWidth Protection RowHeight",
    "1.7": "TextOrientation UseStandardHeight UseStandardWidth",
    "1.9": "IndentLevel",
  },
  Runtime: {
    "1.8": "EnableEvents",
  },
  TextConditionalFormat: {
    "1.6": "Format Rule",
  },
  TopBottomConditionalFormat: {
    "1.6": "Format Rule",
  },
  Workbook: {
    "1.2": "onSelectionChanged",
    "1.7": "GetActiveCell Name Properties Protection",
    "1.8": "ReadOnly",
    "1.10": "Comments",
    "1.13": "onActivated",
    "1.18": "Notes",
  },
  WorkbookProtection: {
    "1.7": "Protect Protected Unprotect",
  },
  Worksheet: {
    "1.2": "Protection",
    "1.4": "GetUsedRangeOrNullObject Names",
    "1.5": "GetNext GetNextOrNullObject GetPrevious GetPreviousOrNullObject",
    "1.6": "Calculate",
    "1.7":
      "FreezePanes GetRangeByIndexes StandardHeight StandardWidth TabColor onActivated onChanged onDeactivated onSelectionChanged",
    "1.8": "ShowGridlines ShowHeadings onCalculated",
    "1.9": "GetRanges HorizontalPageBreaks PageLayout VerticalPageBreaks onFormatChanged",
    "1.10": "Comments",
    "1.14": "onProtectionChanged",
    "1.17": "onNameChanged onVisibilityChanged",
    "1.18": "Notes",
  },
  WorksheetCollection: {
    "1.4": "GetCount GetItemOrNullObject",
    "1.5": "GetFirst GetLast",
    "1.7": "onActivated onAdded onDeactivated onDeleted",
    "1.8": "onCalculated",
    "1.9": "onChanged onFormatChanged onSelectionChanged",
    "1.14": "onProtectionChanged",
    "1.17": "onMoved onNameChanged onVisibilityChanged",
  },
  WorksheetFreezePanes: {
    "1.7": "FreezeAt FreezeColumns FreezeRows GetLocation GetLocationOrNullObject Unfreeze",
  },
  WorksheetProtection: {
    "1.2": "Options Protect Protected",
    "1.7": "Unprotect",
  },
};

/** Whether the class has the member (PascalCase, or an event's name) at this level, e.g. "1.7". */
export function existsAt(level: string, typeName: string, member: string): boolean {
  const since = LEVEL_OF.get(`${typeName}.${member}`);
  return since === undefined || numberOf(level) >= numberOf(since);
}

const LEVEL_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(API_LEVELS).flatMap(([typeName, levels]) =>
    Object.entries(levels).flatMap(([level, members]) =>
      members.split(" ").map((member) => [`${typeName}.${member}`, level] as const),
    ),
  ),
);

/** "1.10" is newer than "1.9". */
function numberOf(level: string): number {
  const [major = 0, minor = 0] = level.split(".").map(Number);
  return major * 1_000 + minor;
}
