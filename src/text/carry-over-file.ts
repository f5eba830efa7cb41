import type { FileProblemCode } from "../domain/consolidation-file";
import { fileProblemText, type FileProblemText } from "./files";

/** Why nothing can be brought over from a file, and what to do; for one's own old file, unlike those of other units. */
export function carryOverFileText(code: FileProblemCode): FileProblemText {
  return { reason: fileProblemText(code).reason, whatToDo: whatToDo(code) };
}

function whatToDo(code: FileProblemCode): string {
  switch (code) {
    case "notReadable":
      return "Đóng tệp trong chương trình khác, tải hẳn tệp về máy rồi chọn lại.";
    case "oldExcel":
      return "Mở bằng Excel, chọn Lưu thành › Sổ làm việc Excel (.xlsx) rồi chọn tệp vừa lưu.";
    case "encrypted":
      return "Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ Sổ làm việc), lưu rồi chọn lại.";
    case "fileTooLarge":
      return "Bỏ ảnh, bản quét khỏi tệp, lưu rồi chọn lại.";
    case "tooManyParts":
    case "tooMuchContent":
    case "forbiddenXml":
      return "Không dùng tệp này; tìm bản khác của phiếu chấm điểm cũ.";
    case "emptyFile":
    case "notAWorkbook":
      return "Chọn đúng tệp Excel (.xlsx) có phiếu chấm điểm cũ.";
    case "damagedPackage":
    case "damagedXml":
    case "wrongRelationships":
    case "notAScorecard":
    case "namesLost":
    case "unknownRubric":
    case "damagedScorecard":
    case "formulaInUnit":
    case "unitMissing":
    case "unexpected":
      return "Mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi chọn tệp vừa lưu; nếu vẫn lỗi, dùng bản khác.";
  }
}
