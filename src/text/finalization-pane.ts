/** The part of the pane where self scores are finalized and reopened; what both leave behind is in `finalization.ts`. */
export const finalizationPaneText = {
  title: "Chốt điểm",
  explain:
    "Khi chốt, các ô điểm tự đánh giá bị khóa; sổ tính ghi người chốt, thời điểm và mã đối chiếu. Cấp trên thẩm định ngay trong tệp này.",
  about: "Mã đối chiếu dùng để làm gì?",
  unitMissing: "Chưa chốt được: chưa ghi tên đơn vị ở phần Thông tin.",
  by: "Người chốt",
  byMissing: "Ghi họ tên người chốt.",
  button: "Chốt điểm",
  confirmButton: "Vẫn chốt",
  cancelButton: "Chưa chốt",

  finalizedBy: (at: string, by: string) => `Đã chốt ${[at, by].filter((part) => part !== "").join(" – ")}.`,
  fingerprint: "Mã đối chiếu",
  intact: "Điểm tự đánh giá đúng như khi chốt.",
  changed: (count: number) => `Sau khi chốt, ${count} điểm tự đánh giá đã bị sửa:`,
  changedElsewhere: "Mã đối chiếu không còn khớp: tên đơn vị hoặc năm đánh giá đã bị sửa sau khi chốt.",
  recordLost: "Mã đối chiếu không còn khớp, và phần ghi điểm khi chốt cũng đã bị sửa nên không biết điểm nào khác.",
  fileName: "Tên tệp khi gửi",
  saveAs: "Trong Excel, nhấn F12 (Tệp › Lưu như), dán tên này rồi lưu; sau đó gửi tệp lên cấp trên.",
  copyButton: "Sao chép tên tệp",
  copied: "Đã sao chép tên tệp",
  notCopied: "Không tự sao chép được: tên tệp đã được chọn sẵn, hãy nhấn Ctrl+C (máy Mac: Cmd+C).",

  reopen: "Cần sửa điểm?",
  reopenExplain:
    "Mở chốt thì các ô điểm tự đánh giá nhập lại được và mã đối chiếu trên hết giá trị. Nhật ký chốt ở trang tính “Thông tin” giữ lại cả lần chốt và lần mở.",
  reopenBy: "Người mở chốt",
  reopenByMissing: "Ghi họ tên người mở chốt.",
  reopenButton: "Mở chốt",
} as const;
