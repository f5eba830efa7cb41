import type { CriterionFilter } from "../domain/filters";

export const criterionFilterTexts: Readonly<Record<CriterionFilter, string>> = {
  all: "Tất cả",
  notScored: "Chưa chấm",
  inError: "Nhập sai",
  lostPoints: "Mất điểm",
  withoutExplanation: "Thiếu giải trình",
  withoutEvidence: "Thiếu tài liệu kiểm chứng",
};
