import type { Rubric } from "../domain/rubric";
import { criterion, group } from "./nodes";

/** Commune-level rubric of Hà Trung district for 2023, word for word as in the annex of guidance 3683/HD-UBND. */
export const haTrung2023: Rubric = {
  id: "thanh-hoa.ha-trung.2023",
  version: 1,
  year: 2023,
  issuer: "UBND huyện Hà Trung",
  documentNumber: "3683/HD-UBND",
  issuedOn: "2023-10-30",
  subject:
    "hướng dẫn đánh giá, chấm điểm, xác định chỉ số cải cách hành chính thực hiện chấm điểm chỉ số CCHC cấp xã trên địa bàn huyện Hà Trung",
  sections: [
    group("1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC", 17, [
      criterion("1.1", "Xây dựng Kế hoạch CCHC hằng năm", 4),
      criterion("1.2", "Thực hiện công tác báo cáo định kỳ", 4),
      criterion("1.3", "Công tác tự kiểm tra, giám sát CCHC tại địa phương", 2),
      criterion("1.4", "Công tác tuyên truyền về CCHC", 1),
      criterion("1.5", "Sáng kiến trong cải cách hành chính", 2),
      criterion("1.6", "Thực hiện các nhiệm vụ được UBND huyện, chủ tịch UBND huyện giao", 2),
      criterion("1.7", "Mức độ hoàn thành các chỉ tiêu KT – XH được giao", 2),
    ]),
    group("2", "CẢI CÁCH THỂ CHẾ", 11, [
      criterion("2.1", "Triển khai văn bản quy phạm pháp luật tại địa phương", 1),
      criterion("2.2", "Thực hiện các hoạt động theo dõi, thi hành pháp luật", 7),
      criterion("2.3", "Kiểm tra, rà soát văn bản QPPL tại địa phương", 3),
    ]),
    group("3", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", 18, [
      criterion("3.1", "Kiểm soát thủ tục hành chính", 3),
      criterion("3.2", "Công khai TTHC", 2),
      criterion(
        "3.3",
        "Công tác tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức đối với TTHC thuộc thẩm quyền giải quyết của đơn vị",
        2,
      ),
      criterion("3.4", "Thực hiện cơ chế một cửa, một cửa liên thông", 4),
      criterion("3.5", "Kết quả giải quyết thủ tục hành chính", 3),
      criterion("3.6", "Công khai xin lỗi trong giải quyết TTHC", 1),
      criterion("3.7", "Thái độ phục vụ của cán bộ, công chức", 1),
      criterion("3.8", "Cơ sở, vật chất, trang thiết bị và mức độ hiện đại hóa của Bộ phận một cửa", 1),
      criterion("3.9", "Ban hành quy chế hoạt động của Bộ phận tiếp nhận và trả kết quả tại UBND cấp xã", 1),
    ]),
    group("4", "CẢI CÁCH TỔ CHỨC BỘ MÁY", 11, [
      criterion("4.1", "Thực hiện quy định của TW, UBND tỉnh về hệ thống chính quyền cơ sở", 5),
      criterion("4.2", "Thực hiện quy chế dân chủ và dân vận chính quyền ở đơn vị", 2),
      criterion("4.3", "Thực hiện quy định về số lượng người làm việc hưởng lương từ ngân sách nhà nước tại đơn vị", 2),
      criterion(
        "4.4",
        "Thực hiện các quy định về phân cấp quản lý do UBND cấp tỉnh, cấp huyện phân cấp cho UBND xã",
        2,
      ),
    ]),
    group("5", "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", 14, [
      criterion("5.1", "Thực hiện cơ cấu cán bộ, công chức theo vị trí chức danh", 1),
      criterion("5.2", "Tỷ lệ đạt chuẩn của cán bộ, công chức cấp xã", 4),
      criterion("5.3", "Tỷ lệ Cán bộ, công chức cấp xã được bồi dưỡng chuyên môn, nghiệp vụ trong năm", 2),
      criterion("5.4", "Đánh giá, xếp loại cán bộ, công chức", 5),
      criterion("5.5", "Về người hoạt động không chuyên trách ở cấp xã", 2),
    ]),
    group("6", "CẢI CÁCH TÀI CHÍNH CÔNG", 12, [
      criterion("6.1", "Tổ chức thực hiện công tác tài chính – ngân sách", 6),
      criterion("6.2", "Thực hiện công khai dự toán, quyết toán ngân sách và các hoạt động tài chính xã", 2),
      criterion(
        "6.3",
        "Thực hiện cơ chế tự chủ về sử dụng kinh phí quản lý hành chính tại cơ quan hành chính các cấp ở địa phương",
        1,
      ),
      criterion("6.4", "Xây dựng và thực hiện quy chế chi tiêu nội bộ", 1),
      criterion("6.5", "Công tác quản lý, sử dụng tài sản công", 2),
    ]),
    group("7", "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ", 17, [
      criterion("7.1", "Ứng dụng công nghệ thông tin", 3),
      criterion("7.2", "Ứng dụng công nghệ thông tin tại đơn vị", 2.5),
      criterion("7.3", "Triển khai số hóa hồ sơ giải quyết TTHC", 2),
      criterion("7.4", "Cung cấp dịch vụ công trực tuyến", 5.5),
      criterion("7.5", "Hoạt động của trang thông tin điện tử", 1),
      criterion("7.6", "Thực hiện tiếp nhận hồ sơ, trả kết quả giải quyết TTHC qua dịch vụ bưu chính công ích", 1),
      criterion("7.7", "Áp dụng hệ thống quản lý chất lượng (ISO 9001) vào hoạt động quản lý tại UBND cấp xã", 2),
    ]),
  ],
};
