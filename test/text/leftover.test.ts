import type { Leftover } from "../../src/domain/leftover";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { leftoverText } from "../../src/text/leftover";

it.each<[Leftover, string]>([
  [
    {
      row: 9,
      reason: "duplicate",
      candidates: ["1.5"],
      cells: [
        { sheetColumn: 0, column: "code", text: "1.5" },
        { sheetColumn: 9, column: null, text: "hỏi lại" },
      ],
    },
    "Dòng 10 (mã đã có ở dòng khác): “STT” “1.5”; “hỏi lại” (có thể là 1.5).",
  ],
  [
    {
      row: 4,
      reason: "calculatedCell",
      candidates: [],
      cells: [{ sheetColumn: 3, column: "selfScore", text: "15" }],
    },
    "Dòng 5 (giá trị ở ô tự tính): “Điểm tự đánh giá” “15”.",
  ],
  [
    { row: 4, reason: "headingNote", candidates: [], cells: [{ sheetColumn: 6, column: "evidence", text: "KH" }] },
    "Dòng 5 (ghi chú ở dòng không phải tiêu chí): “Tài liệu kiểm chứng” “KH”.",
  ],
  [
    { row: 60, reason: "outsideTable", candidates: [], cells: [{ sheetColumn: 12, column: null, text: "x" }] },
    "Dòng 61 (nội dung ngoài bảng): “x”.",
  ],
])("says %j as a sentence", (leftover, sentence) => {
  expect(leftoverText(leftover, haTrung2023)).toBe(sentence);
});
