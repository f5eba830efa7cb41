/** What a report measures, however it is stored: lengths in millimetres on paper, sizes in points. */
export interface FormFacts {
  readonly paper: { readonly width: number; readonly height: number };
  /** From the edge of the paper to the nearest word. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly pageNumber: PageNumberFacts;
  /** The first paragraph that begins so. @throws Error where there is none */
  readonly block: (start: string) => BlockFacts;
  readonly rule: (below: RuledBlock) => RuleFacts;
}

export interface PageNumberFacts {
  readonly size: number;
  readonly font: string;
  readonly isOnFirstPage: boolean;
  readonly centre: number;
  /** From the upper edge of the paper to the line of the number. */
  readonly top: number;
}

export interface BlockFacts {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly black: boolean;
  /** Undefined where paper does not tell: a single line may be justified or not. */
  readonly alignment: "left" | "centre" | "justify" | undefined;
  /** From the left edge of the paper to the middle of the text, where it is centred. */
  readonly centre: number;
  /** From the left edge of the paper to the first letter, where the text is not centred. */
  readonly start: number;
  /** Lines of the text over lines of the font; undefined for a single line on paper. */
  readonly lineSpacing: number | undefined;
  /** Points between this paragraph and the next one, beyond the spacing of lines. */
  readonly gapAfter: number;
  /** Blocks of one row have one key. */
  readonly row: string;
  /** Page, counted from 1; a new one is known in a workbook by its breaks, in Word by the paragraphs that ask for it. */
  readonly startsPage: boolean;
}

export type RuledBlock = "motto" | "issuer" | "subject";

export interface RuleFacts {
  /** Share of the text's longest line. */
  readonly share: number;
  readonly centre: number;
}

/** Where the texts begin that stand above the rules, in the sample report. */
export const ruledTexts: Readonly<Record<RuledBlock, string>> = {
  motto: "Độc lập - Tự do - Hạnh phúc",
  issuer: "XÃ HÀ BẮC",
  subject: "Kết quả tự đánh giá, chấm điểm",
};

export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
export const millimetres = (points: number): number => (points * 25.4) / 72;
