import { remedyFor, type Diagnosis, type Remedy } from "../../src/domain/diagnosis";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { diagnosisText } from "../../src/text/diagnosis";

const cases: [Diagnosis, Remedy, string][] = [
  [{ code: "noScorecard" }, "none", "Không tìm thấy phiếu chấm điểm trên trang tính này."],
  [{ code: "headerLost" }, "rebuild", "Dòng tiêu đề của bảng đã bị xóa hoặc ghi đè."],
  [{ code: "columnMissing", column: "evidence" }, "rebuild", "Thiếu cột “Tài liệu kiểm chứng”."],
  [{ code: "columnMoved", column: "check" }, "rebuild", "Cột “Kiểm tra” không còn ở vị trí ban đầu."],
  [
    { code: "headerChanged", row: 3, column: "explanation", found: "Lý do" },
    "rebuild",
    "Dòng 4: tiêu đề cột “Giải trình” đã bị đổi thành “Lý do”.",
  ],
  [{ code: "totalRowMissing" }, "rebuild", "Thiếu dòng TỔNG ĐIỂM."],
  [{ code: "rowMissing", nodeId: "3.2" }, "rebuild", "Thiếu dòng của tiêu chí 3.2 “Công khai TTHC”."],
  [{ code: "rowMissing", nodeId: "2" }, "rebuild", "Thiếu dòng của mục 2 “CẢI CÁCH THỂ CHẾ”."],
  [{ code: "rowDuplicated", row: 20, nodeId: "3.2" }, "rebuild", "Dòng 21: lặp lại tiêu chí 3.2 “Công khai TTHC”."],
  [
    { code: "rowMoved", row: 20, nodeId: "3.2" },
    "rebuild",
    "Dòng 21: tiêu chí 3.2 “Công khai TTHC” không còn đúng thứ tự.",
  ],
  [
    { code: "rowInserted", row: 9, seen: "7.3 Ứng dụng", reason: "nearerTitle", candidates: ["7.1", "7.2"] },
    "rebuild",
    "Dòng 10: dòng lạ “7.3 Ứng dụng”, mã của một tiêu chí nhưng tên của tiêu chí khác (có thể là 7.1 hoặc 7.2).",
  ],
  [
    { code: "rowInserted", row: 9, seen: "", reason: "noCode", candidates: [] },
    "rebuild",
    "Dòng 10: dòng lạ (trống), không có mã.",
  ],
  [
    { code: "codeChanged", row: 5, nodeId: "1.1", found: "1,1" },
    "rebuild",
    "Dòng 6: mã đã bị đổi thành “1,1”, đúng là “1.1”.",
  ],
  [
    { code: "titleChanged", row: 5, nodeId: "3.2", found: "" },
    "rebuild",
    "Dòng 6: tên tiêu chí 3.2 đã bị đổi thành (trống), đúng là “Công khai TTHC”.",
  ],
  [
    { code: "maxChanged", row: 5, nodeId: "7.2", found: "3" },
    "rebuild",
    "Dòng 6: điểm tối đa của 7.2 đã bị đổi thành “3”, đúng là 2,5.",
  ],
  [
    { code: "formulaOverwritten", row: 4, cells: [{ column: "selfScore", found: "15" }] },
    "rebuild",
    "Dòng 5: công thức đã bị ghi đè ở cột “Điểm tự đánh giá” (đang là “15”).",
  ],
  [
    { code: "formulaChanged", row: 4, columns: ["check", "scoreGap"] },
    "rebuild",
    "Dòng 5: công thức đã bị sửa ở cột “Kiểm tra”, “Chênh lệch”.",
  ],
  [
    { code: "formulaInInput", row: 5, nodeId: "1.1", cells: [{ column: "selfScore", found: "4" }] },
    "look",
    "Dòng 6: ô nhập của tiêu chí 1.1 chứa công thức ở cột “Điểm tự đánh giá” (đang là “4”); khi dựng lại phiếu, chỉ giữ kết quả.",
  ],
  [
    { code: "nameLost", name: "CCHC_PhieuCham" },
    "rebuild",
    "Thiếu tên CCHC_PhieuCham mà phần bổ trợ và phần mềm khác dùng để tìm ra phiếu.",
  ],
  [{ code: "nameBroken", name: "CCHC_ToiDa" }, "rebuild", "Tên CCHC_ToiDa không còn trỏ đến ô nào (#REF!)."],
  [{ code: "nameMoved", name: "CCHC_ToiDa" }, "rebuild", "Tên CCHC_ToiDa trỏ sai chỗ."],
  [
    { code: "inputLocked", row: 5, columns: ["evidence"] },
    "restoreInputs",
    "Dòng 6: ô nhập bị khóa ở cột “Tài liệu kiểm chứng”.",
  ],
  [
    { code: "cellUnlocked", row: 5, columns: ["maxScore"] },
    "restoreInputs",
    "Dòng 6: ô cần khóa đang để mở ở cột “Điểm tối đa”.",
  ],
  [
    { code: "formatLost", row: 5, columns: ["selfScore"] },
    "restoreInputs",
    "Dòng 6: định dạng số của ô nhập đã bị đổi ở cột “Điểm tự đánh giá”.",
  ],
  [
    { code: "colorLost", row: 5, columns: ["selfScore"] },
    "restoreInputs",
    "Dòng 6: màu nền của ô nhập đã bị đổi ở cột “Điểm tự đánh giá”.",
  ],
  [
    { code: "validationLost", column: "selfScore", inPart: false },
    "restoreInputs",
    "Cột “Điểm tự đánh giá” đã mất quy tắc chặn điểm sai.",
  ],
  [
    { code: "validationLost", column: "appraisedScore", inPart: true },
    "restoreInputs",
    "Cột “Điểm thẩm định” có ô mất quy tắc chặn điểm sai.",
  ],
  [{ code: "highlightsLost" }, "restoreInputs", "Phiếu đã mất một phần quy tắc tô màu cảnh báo."],
  [
    { code: "notProtected" },
    "restoreInputs",
    "Trang tính chưa được bảo vệ nên công thức và tiêu chí có thể bị sửa nhầm.",
  ],
];

it.each(cases)("says %j (%s): %s", (diagnosis, remedy, sentence) => {
  expect(diagnosisText(diagnosis, haTrung2023)).toBe(sentence);
  expect(remedyFor(diagnosis)).toBe(remedy);
});

it("does not talk of criteria that the rubric does not have", () => {
  expect(() => diagnosisText({ code: "rowMissing", nodeId: "9.9" }, haTrung2023)).toThrow(RangeError);
});
