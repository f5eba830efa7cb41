import type { Entry } from "../domain/assessment";
import { passes } from "../domain/filters";
import type { Criterion } from "../domain/rubric";
import { findIssue } from "../domain/validation";
import { checkText } from "./issue";
import { formatScore } from "./numbers";
import { scoreValidationText } from "./scorecard";

/** What the screen for working on one criterion after the other says. */
export const criteriaText = {
  title: "Chấm từng tiêu chí",
  progress: (selfScore: string, maxScore: string, scored: number, all: number) =>
    `${selfScore}/${maxScore} điểm, đã chấm ${scored}/${all} tiêu chí`,
  filters: "Lọc tiêu chí",
  listHint: "Phím ↑ ↓: chuyển tiêu chí; Enter: mở.",
  empty: "Không có tiêu chí nào thuộc nhóm đã chọn.",
  section: (code: string, title: string) => `${code}. ${title}`,
  criterion: (code: string, title: string) => `Tiêu chí ${code}: ${title}`,
  unsaved: "chưa lưu",
  unsavedCount: (count: number) => `${count} tiêu chí có nội dung chưa lưu.`,
  firstUnsaved: "Mở tiêu chí chưa lưu",

  selfScore: "Điểm tự đánh giá",
  scoreHint: (maxScore: string) =>
    `Từ 0 đến ${maxScore}. Enter: lưu và sang tiêu chí sau; Shift+Enter: tiêu chí trước.`,
  explanation: "Giải trình",
  evidence: "Tài liệu kiểm chứng",
  keysHint: "Trong ô nhiều dòng, Ctrl+Enter: lưu và sang tiêu chí sau. Esc: bỏ nội dung vừa nhập.",
  saveButton: "Lưu, sang tiêu chí sau",
  saveLastButton: "Lưu",
  discardButton: "Bỏ thay đổi",
  locked:
    "Điểm đã chốt nên không sửa được; muốn sửa, hãy mở chốt ở phần Phiếu chấm. Giải trình và tài liệu vẫn nhập được.",

  notAScore: `${scoreValidationText.errorTitle}. ${scoreValidationText.errorMessage}`,
  tooLong: (most: string) => `Nội dung dài hơn ${most} ký tự, Excel không chứa được trong một ô. Hãy rút gọn.`,
  valueMeanwhile: (value: string) => `Vừa được sửa ở nơi khác. Trên trang tính hiện là “${value}”.`,
  emptiedMeanwhile: "Vừa được sửa ở nơi khác. Trên trang tính hiện để trống.",
  keepTyped: "Giữ nội dung đang nhập",
  keepTypedLabel: (field: string) => `${field}: giữ nội dung đang nhập`,
  takeFromSheet: "Lấy nội dung trên trang tính",
  takeFromSheetLabel: (field: string) => `${field}: lấy nội dung trên trang tính`,
  endsUndo:
    "Ô điểm này đang mang định dạng khác (chữ hoặc ngày tháng). Để lưu, phải tạm bỏ bảo vệ trang tính nên Excel sẽ xóa lịch sử Hoàn tác (Ctrl+Z).",
  saveAnyway: "Vẫn lưu",

  documents: "Văn bản đã ghi",
  addDocument: "Thêm văn bản",
  editDocument: "Sửa",
  editDocumentLabel: (line: string) => `Sửa: ${line}`,
  removeDocument: "Bỏ",
  removeDocumentLabel: (line: string) => `Bỏ: ${line}`,
  openLink: "Mở",
  openLinkLabel: (line: string) => `Mở đường dẫn: ${line}`,
  documentForm: "Văn bản kiểm chứng",
  documentDone: "Đưa vào ô tài liệu",
  documentCancel: "Hủy",
  dateHint: "ngày/tháng/năm",
} as const;

/** What a row of the list says of its criterion, e.g. "Vượt điểm tối đa" or "Mất 0,5 điểm, thiếu tài liệu kiểm chứng". */
export function criterionStateText(criterion: Criterion, entry: Entry): string {
  const issue = findIssue(criterion, entry);
  if (issue !== null && issue.severity !== "warning") return checkText(issue);
  const parts = [
    passes("lostPoints", criterion, entry) ? lostText(criterion, entry) : "Đạt điểm tối đa",
    issue === null ? "" : checkText(issue).toLowerCase(),
    passes("withoutEvidence", criterion, entry) ? "thiếu tài liệu kiểm chứng" : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function lostText({ maxScore }: Criterion, { selfScore }: Entry): string {
  return selfScore.kind === "number" ? `Mất ${formatScore(maxScore - selfScore.value)} điểm` : "";
}
