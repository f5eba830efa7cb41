import { foldText } from "../domain/fold-text";
import { scorecardHeaders } from "../text/scorecard";
import type { ScorecardColumn } from "./scorecard-layout";

/**
 * Words over the columns of scorecards that were made by hand, folded, beside our own headers. A header may go on after
 * them ("Điểm tự đánh giá của xã").
 */
const otherHeaders: Readonly<Record<ScorecardColumn, readonly string[]>> = {
  code: ["tt", "so tt", "so thu tu", "ma", "ma tieu chi", "muc"],
  title: [
    "tieu chi",
    "noi dung",
    "ten tieu chi",
    "linh vuc tieu chi",
    "linh vuc",
    "cac tieu chi",
    "noi dung tieu chi",
    "noi dung danh gia",
  ],
  maxScore: ["diem chuan", "thang diem", "toi da", "diem toi da theo quy dinh", "muc diem"],
  selfScore: [
    "tu danh gia",
    "tu cham",
    "diem tu cham",
    "diem don vi tu cham",
    "diem don vi tu danh gia",
    "diem tu cham diem",
    "diem dat",
    "diem dat duoc",
    "diem xa tu cham",
    "diem xa tu danh gia",
  ],
  appraisedScore: [
    "tham dinh",
    "diem tham dinh cua",
    "diem danh gia lai",
    "diem hoi dong tham dinh",
    "ket qua tham dinh",
  ],
  scoreGap: ["chenh", "diem chenh lech"],
  evidence: [
    "tai lieu minh chung",
    "minh chung",
    "van ban kiem chung",
    "tai lieu kiem chung kem theo",
    "ho so kiem chung",
    "ho so minh chung",
    "van ban minh chung",
    "kiem chung",
  ],
  explanation: [
    "ghi chu",
    "ly do",
    "ly do tru diem",
    "ly do mat diem",
    "nguyen nhan",
    "noi dung giai trinh",
    "thuyet minh",
    "giai trinh ly do",
  ],
  check: [],
  appraisalNote: [
    "y kien cua co quan tham dinh",
    "y kien cua hoi dong tham dinh",
    "y kien cua to tham dinh",
    "nhan xet cua co quan tham dinh",
    "ghi chu tham dinh",
    "ly do tham dinh",
  ],
};

type Headed = readonly [column: ScorecardColumn, words: string];

const ownHeaders: readonly Headed[] = Object.entries(scorecardHeaders).map(([column, header]) => [
  column as ScorecardColumn,
  foldText(header),
]);

const vocabulary: readonly Headed[] = [
  ...ownHeaders,
  ...Object.entries(otherHeaders).flatMap(([column, words]) =>
    words.map((word): Headed => [column as ScorecardColumn, word]),
  ),
];

/** How surely a header means a column: our own word, another word, or one that goes on after it. */
export const headerSureties = [3, 2, 1] as const;

/** No header is longer; a note that happens to begin like one is. */
const longestHeader = 80;

/** The column that a header cell heads; null for any other text. */
export function headedColumn(
  header: string,
): { readonly column: ScorecardColumn; readonly surety: (typeof headerSureties)[number] } | null {
  if (header === "" || header.length > longestHeader) return null;
  const folded = foldText(header);
  const own = ownHeaders.find(([, words]) => words === folded);
  if (own) return { column: own[0], surety: 3 };
  const exact = vocabulary.find(([, words]) => words === folded);
  if (exact) return { column: exact[0], surety: 2 };
  const [longest] = vocabulary
    .filter(([, words]) => folded.startsWith(`${words} `))
    .sort(([, first], [, second]) => second.length - first.length);
  return longest ? { column: longest[0], surety: 1 } : null;
}
