import { blankEntry, type Assessment } from "../../src/domain/assessment";
import { criteriaOf } from "../../src/domain/rubric";
import { unitFields, type UnitField, type UnitInfo } from "../../src/domain/unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { noReportOptions, type ReportOptions } from "../../src/sheets/report-settings";

export interface HostileReport {
  readonly name: string;
  readonly unitInfo: UnitInfo;
  readonly options: ReportOptions;
  readonly assessment: Assessment;
}

/** A text out of a list that begins again when it ends. */
const nth = (texts: readonly string[], index: number): string => texts[index % texts.length] ?? "";

/** Excel keeps line feeds in cells and no other end of a line. */
const asTyped = (text: string): string => text.replace(/\r\n?|\v/g, "\n");

/** Every third criterion lost points and says so in these words, as its evidence does. */
function explained(texts: readonly string[]): Assessment {
  return new Map(
    criteriaOf(haTrung2023).map(({ id, maxScore }, index) => {
      const isLost = index % 3 === 0;
      const text = asTyped(nth(texts, index / 3));
      const notes = isLost ? { explanation: text, evidence: text } : {};
      return [id, { ...blankEntry, ...notes, selfScore: { kind: "number", value: isLost ? 0 : maxScore } as const }];
    }),
  );
}

/** The texts in every place where a person may type; `turn` says which text which field begins with. */
function hostile(name: string, texts: readonly string[], turn = 0, given: Partial<UnitInfo> = {}): HostileReport {
  const fields = unitFields.map((field, index) => [field, nth(texts, index + turn)] as const);
  const remarks = {
    difficulties: nth(texts, turn),
    proposals: `${nth(texts, turn + 1)}\n${nth(texts, turn + 2)}`,
    gradeScale: `${nth(texts, turn + 3)}: 0`,
  };
  return {
    name,
    unitInfo: { ...(Object.fromEntries(fields) as Record<UnitField, string>), assessmentYear: "2023", ...given },
    options: { ...noReportOptions, ...remarks, summaryTable: "Có", annex: "Có" },
    assessment: explained(texts),
  };
}

const longName = (start: string): string => `${start} ${"Nghĩa Thuận Thượng ".repeat(11)}`.slice(0, 200).trim();

const issued = { documentNumber: "5", day: "5", month: "11", issueYear: "2023" };

const likeFormulas = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x.example","bấm")',
  "+1+1",
  "-1+2",
  "@SUM(A1:A9)",
  `"Xã" 'Hà' “Bắc” & <b>`,
  "'Xã Hà Bắc",
  "_x000D_ &amp; %s {unit} \\n ]]>",
  "1/2",
  "TRUE",
];

const strangeLetters = [
  "Xã\nHà\r\nBắc\rmột\vhai",
  "Xã 😀 Hà 👨‍👩‍👧 Bắc 🇻🇳",
  "Xã Hà Bắc, huyện Hà Trung".normalize("NFD"),
  "Xã \u202eHà\u202c \u2067Bắc\u2069\u200f",
  "\u00a0Xã\u00a0Hà\u200b Bắc\ufeff\u00a0",
  "UBND\u00a0xã \u202aHà Bắc",
];

/** What a report must hold as text, word for word, whoever typed it where. */
export const hostileReports: readonly HostileReport[] = [
  hostile("names of 200 characters", [longName("Xã"), longName("UBND huyện")], 0, issued),
  hostile("one word of 200 characters", ["Đ".repeat(200)], 0, issued),
  hostile("what looks like a formula or a value", likeFormulas),
  hostile("the same in other fields", likeFormulas, 4),
  hostile("line breaks, emoji, marks and unseen characters", strangeLetters),
  hostile("the same letters in other fields", strangeLetters, 3),
];
