/** Headers of the scorecard's columns. Other programs find the columns by these words: they are fixed. */
export const scorecardHeaders = {
  code: "STT",
  title: "Lĩnh vực / Tiêu chí",
  maxScore: "Điểm tối đa",
  selfScore: "Điểm tự đánh giá",
  appraisedScore: "Điểm thẩm định",
  scoreGap: "Chênh lệch",
  evidence: "Tài liệu kiểm chứng",
  explanation: "Giải trình",
  check: "Kiểm tra",
  appraisalNote: "Ý kiến thẩm định",
} as const;

export const scorecardText = {
  sheetName: "Chấm điểm",
  title: "PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  howTo:
    "Chỉ nhập vào các ô nền vàng. Điểm từ 0 đến điểm tối đa của tiêu chí; không đạt điểm nào thì nhập số 0, không để trống.",
  total: "TỔNG ĐIỂM",
  unit: "Đơn vị: ",
  unitUnknown: "Đơn vị: (điền ở trang tính Thông tin)",
  year: " – Năm đánh giá: ",
  yearUnknown: "(chưa ghi)",
  errors: "Lỗi",
  warnings: "Cảnh báo",
  notScored: "Chưa chấm",
  page: "Trang",
} as const;

/** Titles have at most 32 characters, the error message 224, the prompt 255: Excel's limits. */
export const scoreValidationText = {
  errorTitle: "Điểm không hợp lệ",
  errorMessage:
    "Chỉ nhập số từ 0 đến điểm tối đa của tiêu chí (cột “Điểm tối đa”, cùng dòng). Không đạt điểm nào thì nhập 0; chưa chấm thì để trống.",
  selfPromptTitle: "Điểm tự đánh giá",
  selfPrompt: "Nhập số từ 0 đến điểm tối đa cùng dòng. Không đạt điểm nào: nhập 0.",
  appraisedPromptTitle: "Điểm thẩm định",
  appraisedPrompt: "Cơ quan thẩm định nhập số từ 0 đến điểm tối đa cùng dòng.",
} as const;
