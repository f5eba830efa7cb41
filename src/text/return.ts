import type { EarlierSupplement } from "../domain/return-round";
import { formatScore } from "./numbers";

/** Sheet `Trả lại lần …`: what the appraisal body wants explained. */
export const returnText = {
  sheetName: (round: number) => `Trả lại lần ${round}`,
  title: (round: number) => `DANH MỤC NỘI DUNG CẦN GIẢI TRÌNH BỔ SUNG (LẦN ${round})`,
  howTo:
    "Đơn vị ghi giải trình bổ sung vào các ô nền vàng ở cột cuối, lưu lại và gửi cả tệp này cho cơ quan thẩm định. Giải trình dài thì kéo dòng cao thêm để in đủ.",
  earlier: "Giải trình bổ sung các lần trước",
  supplement: "Giải trình bổ sung",
  page: "Trang",
} as const;

interface ReturnedUnit {
  readonly unit: string;
  readonly assessmentYear: string;
}

/** "Đơn vị: Xã Hà Bắc – Năm đánh giá: 2023"; what is blank is left out. */
export function returnUnitLine({ unit, assessmentYear }: ReturnedUnit): string {
  return joined([
    ["Đơn vị: ", unit],
    ["Năm đánh giá: ", assessmentYear],
  ]);
}

interface ReturnedWhen {
  readonly appraisalBody: string;
  /** As printed, "22/11/2026". */
  readonly date: string;
  readonly selfScore: number;
  /** null while nothing has been appraised. */
  readonly appraisedScore: number | null;
  readonly appraisedCount: number;
  readonly criterionCount: number;
}

/** Who returned it, when, and where the scores stand. */
export function returnStateLine(when: ReturnedWhen): string {
  const appraised = when.appraisedScore === null ? "" : formatScore(when.appraisedScore);
  return joined([
    ["Cơ quan thẩm định: ", when.appraisalBody],
    ["Ngày trả lại: ", when.date],
    ["Tổng điểm tự đánh giá: ", formatScore(when.selfScore)],
    ["Tổng điểm thẩm định: ", appraised],
    ["Đã thẩm định: ", `${when.appraisedCount}/${when.criterionCount} tiêu chí`],
  ]);
}

const joined = (parts: readonly (readonly [label: string, value: string])[]): string =>
  parts
    .filter(([, value]) => value.trim() !== "")
    .map(([label, value]) => label + value.trim())
    .join(" – ");

/** "Lần 1: …", one paragraph for each round in which the unit wrote something. */
export function earlierSupplementsText(earlier: readonly EarlierSupplement[]): string {
  return earlier.map(({ round, supplement }) => `Lần ${round}: ${supplement.trim()}`).join("\n");
}
