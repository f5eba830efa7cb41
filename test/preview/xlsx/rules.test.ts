import type { ConditionalFormatJson, ValidationJson } from "../../../preview/xlsx/univer-json";
import { toXlsx } from "../../../preview/xlsx/write";
import { validateOpenXml } from "../../judges/open-xml";
import { bookOf, reopened } from "./documents";
import { partsOf } from "./parts";

const AREA = { startRow: 1, endRow: 99, startColumn: 3, endColumn: 4 };
const MESSAGES = { showErrorMessage: true, showInputMessage: false, errorStyle: 1, allowBlank: true };

const VALIDATIONS: readonly [string, Partial<ValidationJson>][] = [
  ["a score up to the row's maximum", { type: "decimal", operator: "between", formula1: "0", formula2: "=$C2" }],
  ["a whole number", { type: "whole", operator: "greaterThanOrEqual", formula1: "2000" }],
  ["a list of texts", { type: "list", formula1: "Tốt,Khá,Trung bình", showDropDown: true }],
  ["a list from cells, without arrow", { type: "list", formula1: "='Danh mục'!$A$1:$A$9", showDropDown: false }],
  ["a length", { type: "textLength", operator: "lessThan", formula1: "255" }],
  ["a date", { type: "date", operator: "notBetween", formula1: "44927", formula2: "45291" }],
  ["a time", { type: "time", operator: "equal", formula1: "0.5" }],
  ["a formula", { type: "custom", formula1: '=AND(ISNUMBER(D2),D2<>"")' }],
];

describe("a data validation stays one rule over its rectangles", () => {
  it.each(VALIDATIONS)("%s", async (_, own) => {
    const rule = { uid: "s-rule-1", ranges: [AREA, { ...AREA, startColumn: 6, endColumn: 6 }], ...MESSAGES, ...own };
    const { resource } = await reopened(bookOf({ validations: [rule] }));
    expect(resource<ValidationJson[]>("SHEET_DATA_VALIDATION_PLUGIN")).toEqual([{ ...rule, uid: "sheet-1-rule-1" }]);
  });

  it("with its messages, of all three kinds", async () => {
    const rules = [0, 1, 2].map((errorStyle) => ({
      uid: `sheet-1-rule-${errorStyle + 1}`,
      type: "whole",
      operator: "between",
      formula1: "0",
      formula2: "9",
      ranges: [{ startRow: errorStyle, endRow: errorStyle, startColumn: 0, endColumn: 0 }],
      allowBlank: false,
      errorStyle,
      showErrorMessage: errorStyle !== 2,
      showInputMessage: true,
      error: 'Nhập số <từ 0> đến "9" & không âm\nDòng hai',
      errorTitle: "Sai",
      prompt: "Gợi ý",
      promptTitle: "Điểm",
    }));
    const document = bookOf({ validations: rules });
    expect((await reopened(document)).resource("SHEET_DATA_VALIDATION_PLUGIN")).toEqual(rules);
    expect(await validateOpenXml(await toXlsx(document))).toEqual([]);
  });

  it("of a date as a person enters it, as the day's number", async () => {
    const rule = {
      uid: "a",
      type: "date",
      operator: "greaterThan",
      formula1: "2023/12/31",
      ranges: [AREA],
      ...MESSAGES,
    };
    const { resource } = await reopened(bookOf({ validations: [rule] }));
    expect(resource<ValidationJson[]>("SHEET_DATA_VALIDATION_PLUGIN")[0]?.formula1).toBe("45291");
  });

  it("over whole columns, without walking through their cells", async () => {
    const rule = {
      uid: "a",
      type: "whole",
      operator: "equal",
      formula1: "1",
      ranges: [{ startRow: 0, endRow: 1_048_575, startColumn: 0, endColumn: 9 }],
      ...MESSAGES,
    };
    const saved = await toXlsx(bookOf({ validations: [rule] }));
    expect(partsOf(saved)["xl/worksheets/sheet1.xml"]).toContain('sqref="A1:J1048576"');
    const { resource } = await reopened(bookOf({ validations: [rule] }));
    expect(resource<ValidationJson[]>("SHEET_DATA_VALIDATION_PLUGIN")[0]?.ranges).toEqual(rule.ranges);
  });
});

const LOOK = { bg: { rgb: "#FDE7E9" }, cl: { rgb: "#A80000" }, bl: 1, it: 1, st: { s: 1 } };
const highlight = (rule: object) => ({ type: "highlightCell", style: LOOK, ...rule });
const level = (type: string, value?: number | string) => ({ type, ...(value !== undefined && { value }) });

const FORMATS: readonly [string, object][] = [
  ["a formula", highlight({ subType: "formula", value: '=LEN($I2)>0&"<x>"' })],
  ["a number", highlight({ subType: "number", operator: "greaterThan", value: 4.5 })],
  ["a number of another cell", highlight({ subType: "number", operator: "lessThanOrEqual", value: "=$C2" })],
  ["two numbers", highlight({ subType: "number", operator: "notBetween", value: [0, 10] })],
  ["text contains", highlight({ subType: "text", operator: "containsText", value: 'Chưa "chấm"' })],
  ["text does not contain", highlight({ subType: "text", operator: "notContainsText", value: "x" })],
  ["text begins", highlight({ subType: "text", operator: "beginsWith", value: "T" })],
  ["text ends", highlight({ subType: "text", operator: "endsWith", value: "X" })],
  ["text equals", highlight({ subType: "text", operator: "equal", value: "Tốt" })],
  ["blank", highlight({ subType: "text", operator: "containsBlanks" })],
  ["not blank", highlight({ subType: "text", operator: "notContainsBlanks" })],
  ["error", highlight({ subType: "text", operator: "containsErrors" })],
  ["no error", highlight({ subType: "text", operator: "notContainsErrors" })],
  ["last month", highlight({ subType: "timePeriod", operator: "lastMonth" })],
  ["double", highlight({ subType: "duplicateValues" })],
  ["single", highlight({ subType: "uniqueValues" })],
  ["bottom 10 %", highlight({ subType: "rank", isPercent: true, isBottom: true, value: 10 })],
  ["above average", highlight({ subType: "average", operator: "greaterThan" })],
  ["at most average", highlight({ subType: "average", operator: "lessThanOrEqual" })],
  [
    "three colours",
    {
      type: "colorScale",
      config: [
        { index: 0, color: "#F8696B", value: level("min") },
        { index: 1, color: "#FFEB84", value: level("percentile", 50) },
        { index: 2, color: "#63BE7B", value: level("formula", "=$A$1") },
      ],
    },
  ],
  [
    "bars",
    {
      type: "dataBar",
      isShowValue: false,
      config: {
        min: level("num", 0),
        max: level("max"),
        isGradient: true,
        positiveColor: "#638EC6",
        nativeColor: "#FF0000",
      },
    },
  ],
  [
    "icons",
    {
      type: "iconSet",
      isShowValue: true,
      config: [
        ["greaterThanOrEqual", 67, "0"],
        ["greaterThan", 33, "1"],
        ["lessThanOrEqual", 33, "2"],
      ].map(([operator, value, iconId]) => ({
        operator,
        value: level("percent", value),
        iconType: "3TrafficLights1",
        iconId,
      })),
    },
  ],
  [
    "icons the other way round",
    {
      type: "iconSet",
      isShowValue: false,
      config: [
        ["greaterThanOrEqual", 5, "2"],
        ["greaterThanOrEqual", 2, "1"],
        ["lessThan", 2, "0"],
      ].map(([operator, value, iconId]) => ({ operator, value: level("num", value), iconType: "3Arrows", iconId })),
    },
  ],
];

describe("a conditional format keeps its kind, its look and its place in the order", () => {
  it.each(FORMATS)("%s", async (_, rule) => {
    const format = { cfId: "sheet-1-format-1", ranges: [AREA], stopIfTrue: false, rule };
    const { resource } = await reopened(bookOf({ formats: [format] }));
    expect(resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN")).toEqual([format]);
  });

  it("all of them at once, in a file without errors", async () => {
    const formats = FORMATS.map(([, rule], index) => ({
      cfId: `sheet-1-format-${index + 1}`,
      ranges: [AREA],
      stopIfTrue: index % 2 === 0,
      rule,
    }));
    const document = bookOf({ formats });
    expect(await validateOpenXml(await toXlsx(document))).toEqual([]);
    const { resource, book } = await reopened(document);
    expect(resource<ConditionalFormatJson[]>("SHEET_CONDITIONAL_FORMATTING_PLUGIN")).toEqual(formats);
    expect(book.notKept).toEqual([]);
  });
});
