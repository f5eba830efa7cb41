import type { ConsolidationBasis, ConsolidationRow, Finding } from "../domain/consolidation";
import type { FingerprintCheck, ScorecardState, UnitResult } from "../domain/consolidation-unit";
import type { GradeThreshold } from "../domain/grade";
import type { RankingMethod } from "../domain/ranking";
import type { Rubric } from "../domain/rubric";
import { fileProblemText } from "./files";
import { formatCount } from "./numbers";

/** Headers of sheet `Tổng hợp`, before and after the sections. */
export const consolidationHeaders = {
  rank: "Hạng",
  unit: "Đơn vị",
  selfScore: "Điểm tự đánh giá",
  appraisedScore: "Điểm thẩm định",
  scoreGap: "Chênh lệch",
  achievementRate: "Chỉ số",
  grade: "Xếp loại",
  state: "Trạng thái",
  fingerprint: "Mã đối chiếu",
  note: "Ghi chú",
  file: "Tệp",
} as const;

export const consolidationText = {
  sheetName: "Tổng hợp",
  maxScore: "Điểm tối đa",
  mean: "Trung bình",
  meanRate: "Tỷ lệ đạt trung bình",
  chartNames: { totals: "Biểu đồ tổng điểm", sections: "Biểu đồ lĩnh vực", grades: "Biểu đồ xếp loại" },
  sectionsChartTitle: "Tỷ lệ đạt trung bình theo lĩnh vực",
  gradesTitle: "Số đơn vị theo xếp loại",
  gradeHeaders: { name: "Xếp loại", from: "Từ", count: "Số đơn vị", share: "Tỷ lệ" },
  notGraded: "Chưa xếp loại",
  total: "Cộng",
  findingsTitle: "Tệp cần xem lại",
  findingHeaders: { unit: "Đơn vị", file: "Tệp", reason: "Lý do", whatToDo: "Việc cần làm", counted: "Đưa vào bảng" },
  counted: "Có",
  notCounted: "Không",
  unitUnknown: "(chưa đọc được)",
  page: "Trang",
} as const;

/** Until an authority sets its own: they differ by province and year. */
export const defaultGradeThresholds: readonly GradeThreshold[] = [
  { name: "Xuất sắc", from: 90 },
  { name: "Tốt", from: 80 },
  { name: "Khá", from: 70 },
  { name: "Trung bình", from: 50 },
  { name: "Yếu", from: 0 },
];

export function consolidationTitle(year: string): string {
  return `BẢNG TỔNG HỢP ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`;
}

/** How the table came about, under its title. */
export function consolidationSubtitle(rubric: Rubric, basis: ConsolidationBasis, method: RankingMethod): string {
  return `${rankingRule(basis, method)} Bộ tiêu chí kèm theo văn bản số ${rubric.documentNumber} của ${rubric.issuer}.`;
}

/** The subtitle's first sentence, by which the sheet also tells the add-in how its table was made. */
export function rankingRule(basis: ConsolidationBasis, method: RankingMethod): string {
  const by = basis === "self" ? "điểm tự đánh giá" : "điểm thẩm định";
  const ties = method === "dense" ? "đồng hạng liền bậc (1, 2, 2, 3)" : "đồng hạng nhảy bậc (1, 2, 2, 4)";
  return `Xếp hạng, chỉ số và điểm lĩnh vực theo ${by}; ${ties}.`;
}

/** Of the chart of totals, which has room for some units only. */
export function totalsChartTitle(basis: ConsolidationBasis, drawn: number, ranked: number): string {
  const score = consolidationHeaders[basis === "self" ? "selfScore" : "appraisedScore"];
  return drawn === ranked
    ? `${score} của ${formatCount(ranked)} đơn vị`
    : `${score}: ${formatCount(drawn)} đơn vị đứng đầu trong ${formatCount(ranked)} đơn vị được xếp hạng`;
}

/** A unit as the table names it; with its superior body where two units share a name. */
export function unitLabel({ unit, superiorBody }: UnitResult, isShared: boolean): string {
  return isShared && superiorBody !== "" ? `${unit} (${superiorBody})` : unit;
}

export const stateTexts: Readonly<Record<ScorecardState, string>> = {
  draft: "Chưa chốt",
  finalized: "Đã chốt",
  appraising: "Đang thẩm định",
  appraised: "Đã thẩm định",
};

export const fingerprintTexts: Readonly<Record<FingerprintCheck, string>> = {
  none: "Chưa có",
  same: "Khớp",
  changed: "Không khớp",
};

/** What stands out about a row of the table; "" when nothing does. */
export function rowNote({ tied, result }: ConsolidationRow): string {
  const notes = [
    tied ? "Đồng hạng" : "",
    result.invalidCount > 0 ? `${result.invalidCount} điểm không hợp lệ, chưa xếp hạng` : "",
    result.notScoredCount > 0 ? `Chưa chấm ${result.notScoredCount} tiêu chí` : "",
    result.calculatedCount > 0 ? `${result.calculatedCount} điểm là công thức` : "",
  ];
  return notes.filter((note) => note !== "").join("; ");
}

function changedText(criteria: readonly string[]): string {
  return criteria.length === 0 ? "" : ` ở tiêu chí ${criteria.join(", ")}`;
}

/** One line of the list of files to look at. */
export function findingText(finding: Finding): { readonly reason: string; readonly whatToDo: string } {
  switch (finding.code) {
    case "fileProblem":
      return fileProblemText(finding.problem.code);
    case "otherRubric":
      return {
        reason: `Phiếu của bộ tiêu chí khác (${finding.rubricRef}).`,
        whatToDo: "Tổng hợp riêng các phiếu của bộ tiêu chí đó.",
      };
    case "otherYear":
      return {
        reason: `Phiếu của năm ${finding.year}.`,
        whatToDo: "Kiểm tra ô Năm đánh giá, hoặc đề nghị đơn vị gửi phiếu đúng năm.",
      };
    case "duplicateUnit":
      return {
        reason: `Trùng đơn vị với tệp ${finding.otherFile}; ${finding.sameScores ? "điểm giống nhau" : "điểm khác nhau"}.`,
        whatToDo: finding.sameScores
          ? "Có thể bỏ một trong hai tệp."
          : "Xác định tệp đúng với đơn vị, bỏ tệp kia rồi tổng hợp lại.",
      };
    case "changedAfterFinalizing":
      return {
        reason: `Phiếu đã thay đổi sau khi chốt${changedText(finding.criteria)}: mã đối chiếu ghi ${finding.written}, tính lại ${finding.computed}.`,
        whatToDo: "Đối chiếu với đơn vị; nếu thay đổi là đúng, đề nghị chốt lại.",
      };
    case "invalidScores":
      return {
        reason: `${finding.count} điểm không hợp lệ (không phải số, âm hoặc vượt điểm tối đa).`,
        whatToDo: "Xem cột Kiểm tra trong phiếu, sửa rồi tổng hợp lại.",
      };
    case "calculatedScores":
      return {
        reason: `${finding.count} điểm là kết quả của công thức, lấy theo lần tính gần nhất.`,
        whatToDo: "Đối chiếu, nên nhập lại bằng số.",
      };
  }
}
