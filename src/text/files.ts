import type { FileProblemCode } from "../domain/consolidation-file";

export interface FileProblemText {
  readonly reason: string;
  readonly whatToDo: string;
}

const askAgain = "Đề nghị đơn vị gửi lại tệp phiếu chấm điểm.";

/** What a person reads of a file that cannot be consolidated: why, and what to do. */
export function fileProblemText(code: FileProblemCode): FileProblemText {
  switch (code) {
    case "notReadable":
      return {
        reason: "Không mở được tệp: tệp đang bị khóa, đã bị chuyển đi hoặc chưa tải về máy.",
        whatToDo: "Đóng tệp trong chương trình khác, tải hẳn tệp về máy rồi tổng hợp lại.",
      };
    case "emptyFile":
      return { reason: "Tệp rỗng.", whatToDo: "Sao chép lại tệp; nếu vẫn rỗng, đề nghị đơn vị gửi lại." };
    case "fileTooLarge":
      return {
        reason: "Tệp lớn hơn 64 MB.",
        whatToDo: "Đề nghị đơn vị bỏ ảnh, bản quét khỏi tệp phiếu rồi gửi lại.",
      };
    case "oldExcel":
      return {
        reason: "Tệp Excel 97–2003 (.xls), không phải .xlsx.",
        whatToDo: "Mở bằng Excel, chọn Lưu thành › Sổ làm việc Excel (.xlsx) rồi tổng hợp lại.",
      };
    case "encrypted":
      return {
        reason: "Tệp được đặt mật khẩu mở.",
        whatToDo: "Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ Sổ làm việc) rồi tổng hợp lại.",
      };
    case "notAWorkbook":
      return { reason: "Không phải tệp Excel .xlsx, dù tên tệp có thể ghi như vậy.", whatToDo: askAgain };
    case "damagedPackage":
      return {
        reason: "Tệp bị hỏng hoặc tải về chưa hết.",
        whatToDo: "Tải hoặc sao chép lại tệp; nếu vẫn lỗi, đề nghị đơn vị gửi lại.",
      };
    case "tooManyParts":
    case "tooMuchContent":
      return {
        reason: "Nội dung giải nén lớn bất thường nên không được đọc để bảo đảm an toàn.",
        whatToDo: "Không mở tệp này; kiểm tra với đơn vị gửi.",
      };
    case "forbiddenXml":
      return {
        reason: "Tệp chứa khai báo DOCTYPE, Excel không bao giờ ghi; không được đọc để bảo đảm an toàn.",
        whatToDo: "Không mở tệp này; kiểm tra với đơn vị gửi.",
      };
    case "damagedXml":
      return {
        reason: "Nội dung bên trong tệp bị hỏng.",
        whatToDo: "Mở bằng Excel để sửa rồi lưu lại, hoặc đề nghị đơn vị gửi lại.",
      };
    case "wrongRelationships":
      return { reason: "Các phần bên trong tệp không khớp nhau hoặc trỏ ra ngoài tệp.", whatToDo: askAgain };
    case "notAScorecard":
      return { reason: "Sổ tính không có phiếu chấm điểm CCHC.", whatToDo: askAgain };
    case "namesLost":
      return {
        reason: "Phiếu chấm điểm đã mất các tên vùng CCHC_… nên không tìm được điểm.",
        whatToDo: "Đề nghị đơn vị gửi bản lưu trước đó, hoặc chép điểm sang phiếu mới tạo.",
      };
    case "unknownRubric":
      return {
        reason: "Phiếu dùng bộ tiêu chí mà phần bổ trợ chưa biết.",
        whatToDo: "Cập nhật phần bổ trợ lên bản mới hơn rồi tổng hợp lại.",
      };
    case "damagedScorecard":
      return {
        reason: "Cấu trúc phiếu đã bị thay đổi (mất dòng, sửa điểm tối đa hoặc tên vùng).",
        whatToDo: "Đề nghị đơn vị chép điểm sang phiếu mới tạo rồi gửi lại.",
      };
    case "formulaInUnit":
      return {
        reason: "Tên đơn vị hoặc năm đánh giá là công thức, không phải chữ.",
        whatToDo: "Nhập lại tên đơn vị và năm ở trang tính Thông tin rồi tổng hợp lại.",
      };
    case "unitMissing":
      return {
        reason: "Phiếu chưa ghi tên đơn vị.",
        whatToDo: "Nhập tên đơn vị ở trang tính Thông tin rồi tổng hợp lại.",
      };
    case "unexpected":
      return {
        reason: "Không đọc được tệp vì một lỗi chưa lường trước.",
        whatToDo: "Mở bằng Excel, lưu lại rồi thử lần nữa; nếu vẫn lỗi, gửi tệp cho người hỗ trợ.",
      };
  }
}
