/** Labels on `Thông tin` of what may be added to a report. Programs find a value by its label's text: they are fixed. */
export const reportOptionLabels = {
  summaryTable: "Bảng tổng hợp theo lĩnh vực",
  annex: "Phụ lục bảng điểm",
  gradeScale: "Thang xếp loại",
  difficulties: "Khó khăn, vướng mắc",
  proposals: "Đề xuất, kiến nghị",
} as const;

/** What to write in each, with an example. */
export const reportOptionHints = {
  summaryTable: "Ghi “Có” để thêm bảng điểm theo lĩnh vực vào báo cáo; để trống thì không thêm",
  annex: "Ghi “Có” để thêm phụ lục: điểm, tài liệu kiểm chứng, giải trình từng tiêu chí; để trống thì không thêm",
  gradeScale: "Mỗi mức một dòng, theo tỷ lệ % đạt được, ví dụ: Tốt: 80; để trống thì không ghi xếp loại",
  difficulties: "Mỗi ý một dòng (Alt+Enter để xuống dòng); để trống thì báo cáo không có mục này",
  proposals: "Mỗi ý một dòng (Alt+Enter để xuống dòng); để trống thì báo cáo không có mục này",
} as const;

/** The word that turns an option on. */
export const optionOn = "Có";
