import type { Repair, RepairCause } from "../domain/repair";
import type { Criterion } from "../domain/rubric";
import { formatScore } from "./numbers";

/** What is proposed for one wrong score, e.g. "7.2: chữ “2,5” sẽ thành số 2,5". */
export function repairText(repair: Repair, criterion: Criterion): string {
  const subject = repair.field === "appraisedScore" ? "điểm thẩm định, " : "";
  return `${criterion.code}: ${subject}${whatIsThere(repair.cause, repair.from)} ${whatToDo(repair, criterion)}`;
}

function whatIsThere(cause: RepairCause, from: string): string {
  switch (cause) {
    case "numberAsText":
    case "unreadable":
      return `chữ “${from}”`;
    case "dateOfScore":
      return `ngày tháng “${from}”`;
    case "errorValue":
      return `giá trị lỗi ${from}`;
    case "negative":
    case "aboveMax":
      return `số ${from}`;
  }
}

function whatToDo(repair: Repair, { maxScore }: Criterion): string {
  if (repair.certainty === "certain") return `sẽ thành số ${formatScore(repair.score)}`;
  if (repair.choices.length === 0) return `cần nhập lại: số từ 0 đến ${formatScore(maxScore)}`;
  return `có phải là ${repair.choices.map(formatScore).join(" hay ")}?`;
}

export const repairTexts = {
  title: "Sửa các điểm nhập sai dạng",
  repairOne: "Sửa",
  repairOneLabel: (code: string, score: string) => `Sửa điểm của tiêu chí ${code} thành ${score}`,
  repairAll: (count: number) => `Sửa tất cả ${count} điểm chắc chắn`,
  typeAnew: "Nhập lại",
  typeAnewLabel: (code: string) => `Nhập lại điểm của tiêu chí ${code} trên trang tính`,
  explain: "Chưa có ô nào bị sửa. Mỗi dòng cho biết ô đang chứa gì và sẽ thành gì.",
  undoKept: "Có thể dùng Hoàn tác (Ctrl+Z) của Excel để lấy lại giá trị cũ.",
  undoLost:
    "Việc này phải tạm bỏ bảo vệ trang tính nên Excel sẽ xóa lịch sử Hoàn tác (Ctrl+Z). Điểm và ghi chú được giữ nguyên.",
  restoreInputs: "Khôi phục quy tắc nhập, định dạng, màu và khóa ô; không đổi giá trị nào.",
} as const;
