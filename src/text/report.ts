/**
 * The sentences of the report. `{name}` stands for a value of the report (`sheets/report-terms.ts`), which is live on
 * the sheet. Wording: the reports that communes of Hà Trung sent in for 2023; form: Decree 30/2020/NĐ-CP, annex I.
 */
export const reportText = {
  sheetName: "Báo cáo",
  nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  peoplesCommittee: "ỦY BAN NHÂN DÂN",
  head: "CHỦ TỊCH",
  number: "Số: {documentCode}",
  kind: "BÁO CÁO",
  subject: "Kết quả tự đánh giá, chấm điểm, xác định chỉ số cải cách hành chính trên địa bàn {unit} năm {year}",
  addressedTo: "Kính gửi:",
  legalBasis: "Căn cứ ",
  opening:
    "{issuer} báo cáo kết quả tự đánh giá, chấm điểm, xác định chỉ số cải cách hành chính trên địa bàn {area} năm {year} như sau:",
  points: " điểm",
  lineEnd: ".",
  groupEnd: ", gồm:",
  total: "Tổng điểm tự chấm: {total} điểm.",
  summaryTitle: "Tổng hợp điểm theo lĩnh vực",
  summaryHeadings: ["STT", "Lĩnh vực", "Điểm tối đa", "Điểm tự chấm", "Tỷ lệ (%)"],
  sum: "Tổng cộng",
  grade: "Xếp loại tự đánh giá: {grade} (đạt {achievementRate}% điểm tối đa).",
  difficulties: "Khó khăn, vướng mắc:",
  proposals: "Đề xuất, kiến nghị:",
  closing:
    "Trên đây là báo cáo kết quả tự đánh giá, chấm điểm chỉ số cải cách hành chính năm {year} của {unit}, xin báo cáo {appraiser} xem xét đánh giá./.",
  annex: "Phụ lục",
  annexTitle: "BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}",
  annexSource: "(Kèm theo Báo cáo số {documentCode} {date} của {issuer})",
  annexHeadings: ["STT", "Lĩnh vực / Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"],
  recipients: "Nơi nhận:",
  fingerprint: "Mã đối chiếu: ",
  sameAsAbove: "Như trên",
  archive: "Lưu: VT",
  /** Kind of document in the number, after the slash. */
  numberSuffix: "/BC-UBND",
  /** Stands where a score or a name has not been written yet; never a number, so that nobody takes it for one. */
  unfinished: "…",
  unnamed: "……",
} as const;

/** Kinds of commune-level unit, as they begin a unit's name. */
export const unitKinds = ["xã", "phường", "thị trấn", "đặc khu"] as const;

/** How a name may begin that already says "People's Committee" (both spellings of the tone mark are in use). */
export const committeeNames = ["UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân"] as const;

/** Who is asked for appraisal in the closing sentence, when the report goes to one People's Committee of this kind. */
export const districtAppraisers = {
  huyện: "UBND huyện, phòng Nội vụ",
  quận: "UBND quận, phòng Nội vụ",
  "thị xã": "UBND thị xã, phòng Nội vụ",
  "thành phố": "UBND thành phố, phòng Nội vụ",
} as const;

/** From the assessment of 2025 on there is no district: "thành phố" then is a province's equal. */
export const provinceAppraisers = {
  tỉnh: "UBND tỉnh, Sở Nội vụ",
  "thành phố": "UBND thành phố, Sở Nội vụ",
} as const;

/** Labels and notices beside the print area; nothing of it is printed. */
export const reportAsideText = {
  termsHeading: "Từ ngữ suy ra từ trang tính Thông tin (không in)",
  generateAgain: "Bấm “Tạo báo cáo” lần nữa để dàn lại trang: có dòng đã đổi nhiều (xem dấu ←). ",
  rowOutgrown: "← cần dàn lại dòng này",
  outgrownRows: "Số dòng cần dàn lại",
  notScored: "Số tiêu chí chưa chấm: ",
  errors: "Số tiêu chí nhập sai: ",
} as const;

/** Names of the terms beside the print area, for whoever checks a formula. */
export const reportTermLabels = {
  recipientBody: "Nơi gửi",
  legalBasis: "Căn cứ",
  signingCapacity: "Quyền hạn ký",
  recipients: "Nơi nhận",
  gradeScale: "Mức xếp loại",
  difficulties: "Khó khăn",
  proposals: "Đề xuất",
  lineEnd: " (hết dòng)",
  rawLine: " (nguyên văn)",
  bareLine: " (bỏ chữ đầu)",
} as const;
