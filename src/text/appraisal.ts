import type { ScoreEntry } from "../domain/assessment";
import { formatScore } from "./numbers";

/** Sentences of the screen `Thẩm định`. */
export const appraisalText = {
  title: "Điểm thẩm định",
  appraised: (count: number, all: number) => `Đã thẩm định ${count}/${all} tiêu chí`,
  selfScore: (score: string) => `Tự đánh giá: ${score}`,
  gapSoFar: (gap: string) => `Chênh lệch đến nay: ${gap}`,
  consolidate: "Tổng hợp, xếp hạng nhiều đơn vị",
  howTo: "Nhập điểm ở cột “Điểm thẩm định”, lý do ở cột “Ý kiến thẩm định” của phiếu.",

  finalization: "Điểm đơn vị đã chốt",
  draft: "Đơn vị chưa chốt điểm tự đánh giá; điểm có thể còn thay đổi.",
  intact: (fingerprint: string) => `Điểm tự đánh giá đúng như khi chốt. Mã đối chiếu: ${fingerprint}.`,
  changed: (count: number) => `${count} điểm tự đánh giá khác với khi chốt:`,
  changedElsewhere: "Mã đối chiếu không khớp: bộ tiêu chí, tên đơn vị hoặc năm đánh giá đã bị đổi sau khi chốt.",
  recordLost: "Mã đối chiếu không khớp và không còn bản ghi điểm khi chốt, nên không chỉ ra được điểm nào đã đổi.",

  questioned: "Chênh lệch và ý kiến",
  noneQuestioned: "Chưa có tiêu chí nào chênh lệch hay có ý kiến.",
  questionedHint: "Chọn một dòng để đến ô trên phiếu.",
  noNote: "Chưa ghi ý kiến thẩm định",
  note: (note: string) => `Ý kiến: ${note}`,
  supplement: (round: number, text: string) => `Giải trình lần ${round}: ${text}`,

  rest: "Tiêu chí chưa thẩm định",
  restExplain: (count: number) =>
    `${count} tiêu chí chưa có điểm thẩm định. Nếu đồng ý với điểm tự đánh giá, nút dưới đây nhập giúp đúng số điểm đó; điểm đã thẩm định được giữ nguyên.`,
  restList: (count: number) => `Xem ${count} điểm sẽ nhập`,
  restItem: (code: string, score: string) => `${code}: ${score}`,
  restButton: (count: number) => `Chấp nhận ${count} điểm tự đánh giá`,

  sections: "Theo lĩnh vực",
  sectionAppraised: (count: number, all: number) => `đã thẩm định ${count}/${all}`,

  returning: "Trả lại để giải trình",
  returnExplain: (count: number) =>
    `${count} tiêu chí bị giảm điểm hoặc có ý kiến. Danh mục được lập ở một trang tính riêng, in được, chỉ mở cột “Giải trình bổ sung” cho đơn vị.`,
  nothingToExplain: "Chưa có tiêu chí nào bị giảm điểm hoặc có ý kiến, nên chưa có gì để trả lại.",
  wrongScores: "Còn điểm thẩm định không hợp lệ; sửa các điểm đó rồi mới trả lại được.",
  returnButton: (round: number) => `Trả lại lần ${round}`,
  round: (round: number) => `Trả lại lần ${round}`,
  roundAnswered: (count: number, all: number) =>
    count === all ? `Đơn vị đã giải trình đủ ${all} tiêu chí.` : `Đơn vị đã giải trình ${count}/${all} tiêu chí.`,
  roundButton: "Mở danh mục",
  roundButtonLabel: (round: number) => `Mở danh mục trả lại lần ${round}`,
} as const;

/** Signed, with a minus that is not a hyphen: "+0,5", "−1". */
export function formatGap(gap: number): string {
  const sign = gap > 0 ? "+" : gap < 0 ? "−" : "";
  return sign + formatScore(Math.abs(gap));
}

/** "1.1: 4 → 1 (−3)"; what has no score says so. */
export function scoresText(
  code: string,
  { selfScore, appraisedScore }: Readonly<Record<"selfScore" | "appraisedScore", ScoreEntry>>,
  gap: number | null,
): string {
  const scores = `${code}: ${shown(selfScore)} → ${shown(appraisedScore)}`;
  return gap === null || gap === 0 ? scores : `${scores} (${formatGap(gap)})`;
}

function shown(score: ScoreEntry): string {
  if (score.kind === "blank") return "chưa chấm";
  return score.kind === "number" ? formatScore(score.value) : `“${score.text}”`;
}
