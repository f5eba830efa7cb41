import type { ConsolidationBasis } from "../domain/consolidation";
import type { GradeThresholdIssue } from "../domain/grade";
import type { RankingMethod } from "../domain/ranking";
import { formatCount } from "./numbers";

/** A mean with two decimals and a comma: unlike scores it is no exact figure. */
export function formatMean(mean: number): string {
  return mean.toFixed(2).replace(".", ",");
}

/** Every sentence of the consolidation screen. */
export const consolidationPaneText = {
  title: "Tổng hợp, xếp hạng các đơn vị",
  intro:
    "Chọn các tệp phiếu chấm điểm (.xlsx) do đơn vị gửi, hoặc cả thư mục. Tệp được đọc ngay trên máy này, không gửi đi đâu và không bị sửa.",
  filesTitle: "Tệp phiếu chấm điểm",
  chooseFiles: "Chọn tệp",
  chooseFolder: "Chọn thư mục",
  clear: "Bỏ chọn",
  dropHint: "Hoặc kéo thả tệp, thư mục vào ngăn này.",
  dropHere: "Thả vào đây để thêm vào danh sách.",
  nothingChosen: "Chưa chọn tệp nào.",
  chosen: (count: number) => `Đã chọn ${formatCount(count)} tệp bảng tính.`,
  others: (count: number) => `Bỏ qua ${formatCount(count)} tệp loại khác.`,
  collecting: "Đang tìm tệp trong thư mục…",
  notCollected: "Không đọc được thư mục vừa thả. Hãy dùng nút Chọn thư mục hoặc Chọn tệp.",

  settingsTitle: "Cách xếp hạng",
  basis: "Xếp hạng theo",
  basisOf: { self: "Điểm tự đánh giá", appraised: "Điểm thẩm định" } satisfies Record<ConsolidationBasis, string>,
  appraisedHint: "Chỉ xếp hạng đơn vị đã được thẩm định đủ các tiêu chí.",
  method: "Khi bằng điểm",
  methodOf: {
    competition: "Đồng hạng nhảy bậc: 1, 2, 2, 4",
    dense: "Đồng hạng liền bậc: 1, 2, 2, 3",
  } satisfies Record<RankingMethod, string>,
  grades: "Thang xếp loại",
  gradesHint: "So với tỷ lệ đạt chưa làm tròn: 89,996% là dưới 90%.",
  gradeName: "Tên loại",
  gradeFrom: "Từ (%)",
  nameOf: (number: number) => `Tên loại ${number}`,
  fromOf: (number: number) => `Loại ${number}, từ (%)`,
  addGrade: "Thêm loại",
  removeGrade: (name: string, number: number) => (name === "" ? `Bỏ loại ${number}` : `Bỏ loại ${name}`),
  issue: {
    noName: "Nhập tên loại.",
    outOfRange: "Nhập số từ 0 đến 100.",
    sameName: "Tên này đã có ở trên.",
    sameFrom: "Ngưỡng này đã có ở trên.",
  } satisfies Record<GradeThresholdIssue["code"], string>,
  settingsWrong: "Sửa thang xếp loại rồi mới tổng hợp được.",

  startButton: "Tổng hợp",
  againButton: "Tổng hợp lại",
  stopButton: "Dừng",
  replaces: (sheet: string) =>
    `Trang tính “${sheet}” hiện có sẽ được thay bằng trang mới; ghi chú tự thêm vào trang đó không được giữ lại, công thức ở trang khác trỏ đến trang đó sẽ báo #REF!.`,
  progress: "Tiến độ tổng hợp",
  reading: (done: number, total: number, perSecond: number) =>
    `Đã đọc ${formatCount(done)}/${formatCount(total)} tệp${perSecond > 0 ? `, ${formatCount(perSecond)} tệp/giây` : ""}`,
  arranging: "Đang xếp hạng…",
  writing: (percent: number) => `Đang ghi trang tính: ${percent}%`,
  waiting: "Excel đang chờ nhập xong một ô: nhấn Enter trên trang tính để ghi tiếp.",
  stoppedReading: (done: number, total: number) =>
    `Đã dừng khi đọc được ${formatCount(done)}/${formatCount(total)} tệp; sổ tính không thay đổi.`,
  stoppedWriting: "Đã dừng khi đang ghi; phần đã ghi được gỡ bỏ, sổ tính không thay đổi.",

  resultTitle: "Kết quả",
  units: "Số đơn vị",
  notRanked: "Chưa xếp hạng được",
  mean: "Điểm trung bình",
  leftOut: "Tệp không đưa vào bảng",
  gradeCounts: "Số đơn vị theo xếp loại",
  noGrade: "Chưa xếp loại",
  nothing: "Không có phiếu nào để tổng hợp; sổ tính không thay đổi.",
  showButton: "Xem trang tính",
  findingsTitle: (count: number) => `Tệp cần xem lại (${formatCount(count)})`,
  noFindings: "Mọi tệp đều đọc được và không có gì cần xem lại.",
  counted: "Vẫn được đưa vào bảng.",
  notCounted: "Không đưa vào bảng.",
  moreFindings: (count: number) => `Xem thêm ${formatCount(count)} dòng`,
} as const;
