import type { Leftover, LeftoverCell, LeftoverReason } from "../domain/leftover";
import type { Rubric } from "../domain/rubric";
import { candidatesText, columnText, rowText, unmatchedText } from "./diagnosis";

/** What a row of the damaged sheet holds that the rebuilt one will not, and why. */
export function leftoverText({ row, reason, cells, candidates }: Leftover, rubric: Rubric): string {
  return `${rowText(row)} (${reasonText(reason)}): ${cells.map(cellText).join("; ")}${candidatesText(rubric, candidates)}.`;
}

function cellText({ column, text }: LeftoverCell): string {
  return column === null ? `“${text}”` : `${columnText(column)} “${text}”`;
}

function reasonText(reason: LeftoverReason): string {
  switch (reason) {
    case "calculatedCell":
      return "giá trị ở ô tự tính";
    case "headingNote":
      return "ghi chú ở dòng không phải tiêu chí";
    case "outsideTable":
      return "nội dung ngoài bảng";
    case "noCode":
    case "unknownCode":
    case "otherTitle":
    case "nearerTitle":
    case "duplicate":
      return unmatchedText(reason);
  }
}

export const rebuildTexts = {
  explain:
    "Phiếu được dựng lại theo đúng bộ tiêu chí; mọi điểm, giải trình và tài liệu kiểm chứng của các tiêu chí nhận ra được đều được giữ.",
  leftoversTitle: "Nội dung chưa biết thuộc tiêu chí nào, cần xem trước khi dựng lại",
  missingTitle: "Tiêu chí không còn dòng trên phiếu, sẽ để trống",
  undoLost: "Việc này xóa lịch sử Hoàn tác (Ctrl+Z) của Excel. Nên lưu một bản trước khi thực hiện.",
} as const;
