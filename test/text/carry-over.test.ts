import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { carryOverText, legacyFontText, refusedScoreText, unmatchedRowText } from "../../src/text/carry-over";

it("previews each change with what stands there now", () => {
  const change = { criterionId: "1.5", field: "selfScore", before: { kind: "blank" }, after: 2.5 } as const;
  expect(carryOverText(change, haTrung2023)).toBe("1.5, điểm tự đánh giá: (trống) → 2,5");
  const text = { ...change, before: { kind: "text", text: "2.5" } } as const;
  expect(carryOverText(text, haTrung2023)).toBe("1.5, điểm tự đánh giá: “2.5” → 2,5");
  const note = { criterionId: "1.5", field: "explanation", before: " ", after: "Không có" } as const;
  expect(carryOverText(note, haTrung2023)).toBe("1.5, giải trình: (trống) → “Không có”");
});

it("says why something stays behind", () => {
  expect(refusedScoreText({ criterionId: "1.1", found: "tốt", reason: "notAScore" }, haTrung2023)).toBe(
    "1.1: không lấy điểm “tốt” vì không phải là điểm hợp lệ của tiêu chí.",
  );
  expect(refusedScoreText({ criterionId: "1.1", found: "4", reason: "maxDiffers" }, haTrung2023)).toBe(
    "1.1: không lấy điểm “4” vì điểm tối đa của tiêu chí đã khác.",
  );
  const row = { row: 6, code: "7.3", title: "Ứng dụng", reason: "nearerTitle", candidates: ["7.1"] } as const;
  expect(unmatchedRowText(row, haTrung2023)).toBe(
    "Dòng 7 của tệp “7.3 Ứng dụng”: mã của một tiêu chí nhưng tên của tiêu chí khác (có thể là 7.1).",
  );
  expect(legacyFontText("tcvn3")).toContain("TCVN3");
  expect(legacyFontText("vni")).toContain("VNI");
});
