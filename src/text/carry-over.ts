import type { CarriedField, CarryOverChange, RefusedScore, UnmatchedRow } from "../domain/carry-over";
import type { ScoreEntry } from "../domain/assessment";
import type { LegacyFont } from "../domain/legacy-font";
import { criteriaOf, type Rubric } from "../domain/rubric";
import { candidatesText, unmatchedText } from "./diagnosis";
import { formatScore } from "./numbers";

export const carriedFieldTexts: Readonly<Record<CarriedField, string>> = {
  explanation: "Giải trình",
  evidence: "Tài liệu kiểm chứng",
  selfScore: "Điểm tự đánh giá",
};

/** One line of the preview, e.g. "1.5, điểm tự đánh giá: (trống) → 2". */
export function carryOverText(change: CarryOverChange, rubric: Rubric): string {
  const { criterionId, field } = change;
  return `${codeOf(rubric, criterionId)}, ${carriedFieldTexts[field].toLowerCase()}: ${beforeAndAfter(change)}`;
}

/** The same below the criterion's own line: "Điểm tự đánh giá: (trống) → 2". */
export function carriedFieldText(change: CarryOverChange): string {
  return `${carriedFieldTexts[change.field]}: ${beforeAndAfter(change)}`;
}

function beforeAndAfter(change: CarryOverChange): string {
  const [before, after] =
    change.field === "selfScore"
      ? [scoreText(change.before), formatScore(change.after)]
      : [noteText(change.before), noteText(change.after)];
  return `${before} → ${after}`;
}

export function refusedScoreText({ criterionId, found, reason }: RefusedScore, rubric: Rubric): string {
  const start = `${codeOf(rubric, criterionId)}: không lấy điểm “${found}”`;
  switch (reason) {
    case "notAScore":
      return `${start} vì không phải là điểm hợp lệ của tiêu chí.`;
    case "maxDiffers":
      return `${start} vì điểm tối đa của tiêu chí đã khác.`;
  }
}

/** A row of the other file that was not brought over, with the reason. */
export function unmatchedRowText({ row, code, title, reason, candidates }: UnmatchedRow, rubric: Rubric): string {
  const seen = [code, title].filter(Boolean).join(" ") || "(trống)";
  return `Dòng ${row + 1} của tệp “${seen}”: ${unmatchedText(reason)}${candidatesText(rubric, candidates)}.`;
}

export function legacyFontText(font: LegacyFont): string {
  const name = font === "tcvn3" ? "TCVN3 (.VnTime)" : "VNI";
  return `Tệp có vẻ dùng phông chữ ${name}; chữ đưa sang sẽ không đọc được. Hãy chuyển tệp sang Unicode trước.`;
}

export const carryOverTexts = {
  title: "Lấy từ tệp năm trước",
  intro:
    "Chọn tệp .xlsx có phiếu chấm điểm cũ hoặc bảng chấm điểm tự lập. Tệp chỉ được đọc trên máy này; phiếu chưa thay đổi gì cho đến khi chọn Đưa sang.",
  chooseFile: "Chọn tệp .xlsx",
  chooseOtherFile: "Chọn tệp khác",
  backButton: "Quay lại phiếu chấm",
  source: (file: string, sheet: string) => `Tệp “${file}”, trang tính “${sheet}”.`,
  fieldsTitle: "Lấy những gì",
  finalizedNote: "Phiếu đã chốt nên không lấy điểm; muốn lấy điểm phải mở chốt trước.",
  overwrite: "Thay cả nội dung phiếu đã có",
  changesTitle: (count: number) => `Sẽ thay đổi ${count} ô`,
  chooseAll: (count: number) => `Chọn cả ${count} ô`,
  carryOverButton: (count: number) => `Đưa sang ${count} nội dung`,
  refusedTitle: "Điểm không lấy được",
  noTable:
    "Không tìm thấy bảng chấm điểm khớp với bộ tiêu chí trong tệp này. Bảng cần có dòng tiêu đề như STT, Tiêu chí, Điểm tối đa, Giải trình.",
  nothingToChange: "Tệp này không có gì mới để đưa sang.",
  keptTitle: "Giữ nguyên vì phiếu đã có nội dung khác",
  unmatchedTitle: "Dòng của tệp chưa khớp với tiêu chí nào",
  withoutSourceTitle: "Tiêu chí không có trong tệp",
} as const;

function scoreText(entry: ScoreEntry): string {
  switch (entry.kind) {
    case "blank":
      return "(trống)";
    case "number":
      return formatScore(entry.value);
    case "text":
    case "errorValue":
      return `“${entry.text}”`;
  }
}

const noteText = (note: string): string => (note.trim() === "" ? "(trống)" : `“${note}”`);

function codeOf(rubric: Rubric, id: string): string {
  const found = criteriaOf(rubric).find((criterion) => criterion.id === id);
  if (!found) throw new RangeError(`rubric ${rubric.id} has no criterion ${id}`);
  return found.code;
}
