import type { ChangedScore, FinalizationField } from "../domain/finalization";
import type { Criterion } from "../domain/rubric";

/** Labels of what finalizing writes on sheet `Thông tin`. Programs find a value by its label's text: they are fixed. */
export const finalizationLabels: Readonly<Record<FinalizationField, string>> = {
  fingerprint: "Mã đối chiếu",
  finalizedBy: "Người chốt",
  finalizedAt: "Thời điểm chốt",
  finalizedTotal: "Tổng điểm khi chốt",
  scoreRecord: "Điểm khi chốt",
  trace: "Nhật ký chốt",
};

/** Beside each value on the sheet: what it is, since nobody types it. */
export const finalizationHints: Readonly<Record<FinalizationField, string>> = {
  fingerprint: "Phần bổ trợ ghi khi chốt điểm; để đối chiếu hai tệp, không thay chữ ký",
  finalizedBy: "Phần bổ trợ ghi khi chốt điểm",
  finalizedAt: "Ngày giờ trên máy đã chốt điểm",
  finalizedTotal: "Tổng điểm tự đánh giá lúc chốt",
  scoreRecord: "Điểm từng tiêu chí lúc chốt, để biết điểm nào bị sửa sau đó",
  trace: "Mỗi lần chốt, mở chốt hoặc trả lại ghi một dòng",
};

/** The line on the scorecard, joined by a formula: it stands in the place of the how-to line once finalized. */
export const finalizedLine = {
  start: "ĐÃ CHỐT ĐIỂM TỰ ĐÁNH GIÁ ",
  separator: " – ",
  fingerprint: " – Mã đối chiếu: ",
  otherTotal: " – CHÚ Ý: tổng điểm đã khác lúc chốt: ",
} as const;

export const finalizationText = {
  /** What the fingerprint is for, and what not; for the pane and the README. */
  fingerprintPurpose:
    "Mã đối chiếu giúp nhận ra thay đổi ngoài ý muốn và đối chiếu hai tệp qua điện thoại: cùng bộ tiêu chí, đơn vị, năm và điểm tự đánh giá thì cùng mã.",
  fingerprintLimit:
    "Mã này không phải chữ ký: ai sửa được tệp cũng tính lại được mã. Giá trị pháp lý vẫn thuộc về văn bản đã ký, đóng dấu.",
  refused: (errors: number) => `Chưa chốt được: còn ${errors} lỗi điểm phải sửa.`,
  warned: (notScored: number, missingExplanations: number) => {
    const parts = [
      notScored > 0 ? `${notScored} tiêu chí chưa chấm (tính 0 điểm)` : "",
      missingExplanations > 0 ? `${missingExplanations} tiêu chí mất điểm chưa có giải trình` : "",
    ].filter((part) => part !== "");
    return `Phiếu còn ${parts.join(" và ")}. Vẫn chốt?`;
  },
  finalized: (fingerprint: string, fileName: string) =>
    `Đã chốt điểm tự đánh giá. Mã đối chiếu: ${fingerprint}. Lưu và gửi tệp với tên ${fileName}.`,
  blank: "để trống",
} as const;

/** One line of the list of self scores that were changed after finalizing. */
export function changedScoreText({ finalized, found }: ChangedScore, { code, title }: Criterion): string {
  const shown = (score: string) => (score === "" ? finalizationText.blank : score);
  return `${code}. ${title}: khi chốt ${shown(finalized)}, hiện là ${shown(found)}`;
}

export type TraceEvent = "finalized" | "reopened" | "returned";

const traceWords: Readonly<Record<TraceEvent, string>> = {
  finalized: "Chốt điểm",
  reopened: "Mở chốt",
  returned: "Trả lại để giải trình",
};

/** One line of the trace, e.g. "05/12/2023 14:30 – Chốt điểm – Nguyễn Văn A – 4821-0937-5516". A blank name is left out. */
export function traceLine(event: TraceEvent, at: string, by: string, fingerprint: string): string {
  return [at, traceWords[event], by.trim(), fingerprint].filter((part) => part !== "").join(" – ");
}
