/** What the pane says about the report before and after it is made. */
export const reportPaneText = {
  options: "Phần thêm của báo cáo",
  outgrown: (rows: number) =>
    `Nội dung báo cáo đã đổi nhiều: ${rows} dòng có thể không hiện hết chữ. Bấm “Tạo báo cáo” để dàn lại trang trước khi in.`,
  missing: (lost: number, explained: number) =>
    `Có ${lost} tiêu chí bị trừ điểm, ${explained} tiêu chí đã có giải trình. Chọn tiêu chí dưới đây để bổ sung giải trình; chưa bổ sung thì vẫn tạo được báo cáo.`,
  missingAt: (code: string) => `Bổ sung ${code}`,
  moreMissing: (count: number) => `Còn ${count} tiêu chí nữa`,
  onePerson:
    "Giải trình dưới đây dường như chỉ đích danh một người. Báo cáo gửi đến nhiều nơi: nên xem lại trước khi gửi.",
  goToExplanation: (code: string) => `Xem giải trình ${code}`,
  documentButton: "Tải bản Word",
  documentBusy: "Đang tạo bản Word…",
  documentMade: (fileName: string) => `Đã tạo “${fileName}”; tệp nằm trong thư mục tải xuống.`,
  notDownloaded:
    "Không thấy tệp? Excel trên máy Mac và iPad không cho ngăn này tải tệp xuống: hãy mở sổ tính bằng Excel trên web để tải, hoặc sao chép nội dung báo cáo rồi dán vào Word.",
  documentText: "Nội dung báo cáo",
  copyButton: "Sao chép nội dung",
  copied: "Đã sao chép nội dung.",
  notCopied: "Không tự sao chép được: nội dung đã được chọn sẵn, hãy nhấn Ctrl+C (máy Mac: Cmd+C).",
} as const;
