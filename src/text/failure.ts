import type { FailureCode } from "../domain/failure";

export interface FailureText {
  readonly title: string;
  readonly whatToDo: string;
}

/** What a person reads when an action could not be carried out: what happened, and what to do next. */
export function failureText(code: FailureCode): FailureText {
  switch (code) {
    case "cellEditMode":
      return {
        title: "Excel đang chờ nhập xong một ô.",
        whatToDo: "Nhấn Enter (hoặc Esc) trên trang tính để kết thúc nhập; việc đang chờ sẽ tự chạy tiếp.",
      };
    case "readOnly":
      return {
        title: "Sổ tính đang mở ở chế độ chỉ đọc.",
        whatToDo: "Chọn Bật chỉnh sửa (Enable Editing) hoặc lưu thành bản khác rồi thử lại. Chưa có gì bị thay đổi.",
      };
    case "workbookProtected":
      return {
        title: "Cấu trúc sổ tính đang được bảo vệ nên không thêm được trang tính.",
        whatToDo: "Vào Xem lại (Review) › Bảo vệ Sổ làm việc để tắt bảo vệ, rồi thử lại. Chưa có gì bị thay đổi.",
      };
    case "accessDenied":
      return {
        title: "Excel không cho ghi vào ô cần ghi.",
        whatToDo:
          "Kiểm tra trang tính có bị khóa thêm hoặc người khác đang giữ tệp không, rồi thử lại. Chưa có gì bị thay đổi.",
      };
    case "excelTooOld":
      return {
        title: "Phiên bản Excel này cũ hơn mức cần thiết.",
        whatToDo:
          "Dùng Excel 2021, Microsoft 365 hoặc Excel trên web để tạo phiếu và báo cáo; phiếu đã tạo vẫn chấm điểm được trên Excel này.",
      };
    case "partNotLoaded":
      return {
        title: "Chưa tải được phần này của ngăn CCHC.",
        whatToDo: "Kiểm tra mạng rồi thử lại; nếu vẫn vậy, đóng rồi mở lại ngăn. Chưa có gì bị thay đổi.",
      };
    case "notSupported":
      return {
        title: "Excel trên thiết bị này không làm được việc này.",
        whatToDo: "Mở sổ tính bằng Excel trên máy tính (Microsoft 365, Excel 2021) hoặc trên web rồi thử lại.",
      };
    case "connectionLost":
      return {
        title: "Mất kết nối với Excel.",
        whatToDo: "Kiểm tra mạng, chờ Excel kết nối lại rồi thử lại.",
      };
    case "excelBusy":
      return {
        title: "Excel đang bận nên đã ngừng việc này.",
        whatToDo: "Chờ vài giây rồi thử lại; nếu vẫn vậy, lưu tệp, đóng bớt sổ tính khác và mở lại Excel.",
      };
    case "notActive":
      return {
        title: "Một sổ tính khác đang được chọn.",
        whatToDo: "Nhấp vào cửa sổ của sổ tính này rồi thử lại.",
      };
    case "placeGone":
      return {
        title: "Trang tính hoặc ô cần dùng vừa bị xóa hay đổi chỗ.",
        whatToDo: "Chọn Kiểm tra để đọc lại phiếu, hoặc dùng Hoàn tác (Ctrl+Z), rồi thử lại.",
      };
    case "cellsInTheWay":
      return {
        title: "Bộ lọc, ô gộp hoặc bảng khác trên trang tính đang chặn việc này.",
        whatToDo: "Bỏ lọc, bỏ gộp ô hoặc dời bảng khác khỏi phiếu rồi thử lại.",
      };
    case "nameTaken":
      return {
        title: "Tên trang tính hoặc tên vùng cần dùng vừa có người đặt.",
        whatToDo: "Thử lại; tên khác sẽ được chọn.",
      };
    case "tooMuch":
      return {
        title: "Nội dung lớn hơn mức Excel nhận trong một lần.",
        whatToDo: "Xóa bớt ô thừa quanh phiếu hoặc chia nhỏ việc rồi thử lại.",
      };
    case "noScorecard":
      return {
        title: "Sổ tính này chưa có phiếu chấm điểm.",
        whatToDo: "Chọn Tạo phiếu chấm, hoặc mở tệp có phiếu chấm điểm.",
      };
    case "unknownRubric":
      return {
        title: "Phiếu này dùng bộ tiêu chí mà phần bổ trợ chưa biết.",
        whatToDo: "Cập nhật phần bổ trợ lên bản mới hơn. Phiếu trong sổ tính vẫn cộng điểm đúng.",
      };
    case "damagedScorecard":
      return {
        title: "Cấu trúc phiếu chấm điểm đã bị thay đổi nên không đọc được trọn vẹn.",
        whatToDo:
          "Chọn Kiểm tra để xem từng chỗ bị thay đổi và cách khắc phục, hoặc dùng Hoàn tác (Ctrl+Z). Không có điểm nào bị xóa.",
      };
    case "changedMeanwhile":
      return {
        title: "Phiếu vừa được sửa ở nơi khác nên chưa thay đổi gì.",
        whatToDo: "Xem lại danh sách mới nhất trong ngăn này rồi chọn lại.",
      };
    case "wrongScores":
      return {
        title: "Còn điểm thẩm định không hợp lệ nên chưa trả lại được.",
        whatToDo: "Sửa các điểm thẩm định báo lỗi ở cột Kiểm tra rồi thử lại. Chưa có gì bị thay đổi.",
      };
    case "nothingToExplain":
      return {
        title: "Chưa có tiêu chí nào cần giải trình bổ sung.",
        whatToDo: "Nhập điểm thẩm định thấp hơn hoặc ghi ý kiến thẩm định ở tiêu chí cần giải trình, rồi thử lại.",
      };
    case "hasErrors":
      return {
        title: "Chưa chốt được vì phiếu còn điểm nhập sai.",
        whatToDo: "Sửa các dòng ở mục Lỗi trong phần Phiếu chấm rồi chốt lại. Chưa có gì bị thay đổi.",
      };
    case "unitMissing":
      return {
        title: "Chưa chốt được vì chưa ghi tên đơn vị.",
        whatToDo: "Ghi tên đầy đủ của đơn vị ở phần Thông tin, lưu lại rồi chốt. Chưa có gì bị thay đổi.",
      };
    case "finalized":
      return {
        title: "Phiếu đã chốt nên điểm tự đánh giá không sửa được.",
        whatToDo: "Mở chốt ở mục Chốt điểm, sửa điểm rồi chốt lại. Chưa có gì bị thay đổi.",
      };
    case "notUndone":
      return {
        title: "Việc bị dừng giữa chừng và Excel không cho dọn lại.",
        whatToDo: "Đóng sổ tính mà không lưu rồi mở lại, để trở về như trước khi thực hiện.",
      };
    case "readerStopped":
      return {
        title: "Phần đọc tệp không khởi động được hoặc đã dừng giữa chừng.",
        whatToDo:
          "Kiểm tra kết nối mạng rồi thử lại; nếu vẫn lỗi, đóng rồi mở lại ngăn này và chọn ít tệp hơn. Các tệp và sổ tính không bị thay đổi.",
      };
    case "unexpected":
      return {
        title: "Excel báo một sự cố chưa lường trước.",
        whatToDo: "Thử lại; nếu vẫn lỗi, lưu tệp, mở lại Excel và gửi phần chi tiết cho người hỗ trợ.",
      };
  }
}
