import type { UnitField } from "../domain/unit-info";

/** Labels of sheet `Thông tin`. Programs find a value by its label's text: they are fixed. */
export const unitLabels: Readonly<Record<UnitField, string>> = {
  unit: "Đơn vị",
  superiorBody: "Cơ quan chủ quản",
  recipientBody: "Cơ quan nhận báo cáo",
  assessmentYear: "Năm đánh giá",
  legalBasis: "Căn cứ",
  documentNumber: "Số văn bản",
  place: "Địa danh",
  day: "Ngày",
  month: "Tháng",
  issueYear: "Năm ban hành",
  signingCapacity: "Quyền hạn ký",
  signatoryTitle: "Chức vụ người ký",
  signatoryName: "Họ tên người ký",
  recipients: "Nơi nhận",
};

/** What to write in each field, with an example. */
export const unitHints: Readonly<Record<UnitField, string>> = {
  unit: "Tên đầy đủ của đơn vị, ví dụ: Xã Hà Bắc",
  superiorBody: "Cấp trên trực tiếp, ví dụ: UBND huyện Hà Trung",
  recipientBody: "Nơi gửi báo cáo đến, ví dụ: UBND huyện Hà Trung",
  assessmentYear: "Năm được chấm điểm, ví dụ: 2023",
  legalBasis: "Văn bản hướng dẫn chấm điểm, viết trọn một câu bắt đầu bằng “Căn cứ”",
  documentNumber: "Ví dụ: 125; để trống khi chưa phát hành",
  place: "Nơi ban hành, ghi sau quốc hiệu, ví dụ: Hà Bắc",
  day: "Ví dụ: 05; để trống khi chưa phát hành",
  month: "Ví dụ: 11; để trống khi chưa phát hành",
  issueYear: "Năm ban hành báo cáo, ví dụ: 2023",
  signingCapacity: "Ví dụ: TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
  signatoryTitle: "Ví dụ: CHỦ TỊCH, PHÓ CHỦ TỊCH",
  signatoryName: "Họ và tên người ký báo cáo",
  recipients: "Mỗi nơi nhận một dòng (Alt+Enter để xuống dòng)",
};

export const unitInfoText = {
  sheetName: "Thông tin",
  title: "THÔNG TIN CỦA ĐƠN VỊ VÀ CỦA BÁO CÁO",
  howTo:
    "Chỉ nhập vào các ô nền vàng; ô nào chưa biết thì để trống. Phiếu chấm điểm và báo cáo tự cập nhật theo trang này.",
} as const;

/** What a new sheet starts with where the rubric says nothing. */
export const unitDefaults = {
  signatoryTitle: "CHỦ TỊCH",
  recipients: "- Như trên;\n- Lưu: VT, VP.",
} as const;
