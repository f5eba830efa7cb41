import type { DiagnosedColumn, Diagnosis, FoundCell, UnmatchedReason } from "../domain/diagnosis";
import { rubricRows, type Rubric, type RubricNode } from "../domain/rubric";
import { formatScore } from "./numbers";
import { scorecardHeaders, scorecardText } from "./scorecard";

/** One thing that is wrong with a scorecard, as a sentence: where, what, and what should stand there. */
export function diagnosisText(diagnosis: Diagnosis, rubric: Rubric): string {
  switch (diagnosis.code) {
    case "noScorecard":
      return "Không tìm thấy phiếu chấm điểm trên trang tính này.";
    case "headerLost":
      return "Dòng tiêu đề của bảng đã bị xóa hoặc ghi đè.";
    case "columnMissing":
      return `Thiếu cột ${columnText(diagnosis.column)}.`;
    case "columnMoved":
      return `Cột ${columnText(diagnosis.column)} không còn ở vị trí ban đầu.`;
    case "headerChanged":
      return `${rowText(diagnosis.row)}: tiêu đề cột ${columnText(diagnosis.column)} đã bị đổi thành ${quoted(diagnosis.found)}.`;
    case "totalRowMissing":
      return `Thiếu dòng ${scorecardText.total}.`;
    case "rowMissing":
    case "rowInserted":
    case "rowDuplicated":
    case "rowMoved":
      return rowDiagnosisText(diagnosis, rubric);
    case "codeChanged":
    case "titleChanged":
    case "maxChanged":
      return printDiagnosisText(diagnosis, rubric);
    case "formulaOverwritten":
      return `${rowText(diagnosis.row)}: công thức đã bị ghi đè ở cột ${cellsText(diagnosis.cells)}.`;
    case "formulaChanged":
      return `${rowText(diagnosis.row)}: công thức đã bị sửa ở cột ${columnsText(diagnosis.columns)}.`;
    case "formulaInInput":
      return `${rowText(diagnosis.row)}: ô nhập của tiêu chí ${codeOf(rubric, diagnosis.nodeId)} chứa công thức ở cột ${cellsText(diagnosis.cells)}; khi dựng lại phiếu, chỉ giữ kết quả.`;
    case "nameLost":
    case "nameBroken":
    case "nameMoved":
      return nameDiagnosisText(diagnosis);
    case "inputLocked":
    case "cellUnlocked":
    case "formatLost":
    case "colorLost":
    case "validationLost":
    case "highlightsLost":
    case "notProtected":
      return inputDiagnosisText(diagnosis);
  }
}

type RowDiagnosis = Extract<Diagnosis, { code: "rowMissing" | "rowInserted" | "rowDuplicated" | "rowMoved" }>;

function rowDiagnosisText(diagnosis: RowDiagnosis, rubric: Rubric): string {
  switch (diagnosis.code) {
    case "rowMissing":
      return `Thiếu dòng của ${nodeText(rubric, diagnosis.nodeId)}.`;
    case "rowDuplicated":
      return `${rowText(diagnosis.row)}: lặp lại ${nodeText(rubric, diagnosis.nodeId)}.`;
    case "rowMoved":
      return `${rowText(diagnosis.row)}: ${nodeText(rubric, diagnosis.nodeId)} không còn đúng thứ tự.`;
    case "rowInserted":
      return `${rowText(diagnosis.row)}: dòng lạ ${quoted(diagnosis.seen)}, ${unmatchedText(diagnosis.reason)}${candidatesText(rubric, diagnosis.candidates)}.`;
  }
}

type NameDiagnosis = Extract<Diagnosis, { code: "nameLost" | "nameBroken" | "nameMoved" }>;

function nameDiagnosisText(diagnosis: NameDiagnosis): string {
  switch (diagnosis.code) {
    case "nameLost":
      return `Thiếu tên ${diagnosis.name} mà phần bổ trợ và phần mềm khác dùng để tìm ra phiếu.`;
    case "nameBroken":
      return `Tên ${diagnosis.name} không còn trỏ đến ô nào (#REF!).`;
    case "nameMoved":
      return `Tên ${diagnosis.name} trỏ sai chỗ.`;
  }
}

type InputDiagnosis = Extract<
  Diagnosis,
  {
    code:
      | "inputLocked"
      | "cellUnlocked"
      | "formatLost"
      | "colorLost"
      | "validationLost"
      | "highlightsLost"
      | "notProtected";
  }
>;

function inputDiagnosisText(diagnosis: InputDiagnosis): string {
  switch (diagnosis.code) {
    case "inputLocked":
      return `${rowText(diagnosis.row)}: ô nhập bị khóa ở cột ${columnsText(diagnosis.columns)}.`;
    case "cellUnlocked":
      return `${rowText(diagnosis.row)}: ô cần khóa đang để mở ở cột ${columnsText(diagnosis.columns)}.`;
    case "formatLost":
      return `${rowText(diagnosis.row)}: định dạng số của ô nhập đã bị đổi ở cột ${columnsText(diagnosis.columns)}.`;
    case "colorLost":
      return `${rowText(diagnosis.row)}: màu nền của ô nhập đã bị đổi ở cột ${columnsText(diagnosis.columns)}.`;
    case "validationLost":
      return `Cột ${columnText(diagnosis.column)} ${diagnosis.inPart ? "có ô" : "đã"} mất quy tắc chặn điểm sai.`;
    case "highlightsLost":
      return "Phiếu đã mất một phần quy tắc tô màu cảnh báo.";
    case "notProtected":
      return "Trang tính chưa được bảo vệ nên công thức và tiêu chí có thể bị sửa nhầm.";
  }
}

type PrintDiagnosis = Extract<Diagnosis, { code: "codeChanged" | "titleChanged" | "maxChanged" }>;

function printDiagnosisText({ code, row, nodeId, found }: PrintDiagnosis, rubric: Rubric): string {
  const node = nodeOf(rubric, nodeId);
  switch (code) {
    case "codeChanged":
      return `${rowText(row)}: mã đã bị đổi thành ${quoted(found)}, đúng là ${quoted(node.code)}.`;
    case "titleChanged":
      return `${rowText(row)}: tên tiêu chí ${node.code} đã bị đổi thành ${quoted(found)}, đúng là ${quoted(node.title)}.`;
    case "maxChanged":
      return `${rowText(row)}: điểm tối đa của ${node.code} đã bị đổi thành ${quoted(found)}, đúng là ${formatScore(node.maxScore)}.`;
  }
}

/** Why a row could not be assigned, to be read after its text. */
export function unmatchedText(reason: UnmatchedReason): string {
  switch (reason) {
    case "noCode":
      return "không có mã";
    case "unknownCode":
      return "mã không có trong bộ tiêu chí";
    case "otherTitle":
      return "mã có trong bộ tiêu chí nhưng tên khác hẳn";
    case "nearerTitle":
      return "mã của một tiêu chí nhưng tên của tiêu chí khác";
    case "duplicate":
      return "mã đã có ở dòng khác";
  }
}

/** " (có thể là 7.1 hoặc 7.2)", or nothing. */
export function candidatesText(rubric: Rubric, candidates: readonly string[]): string {
  const codes = candidates.map((id) => codeOf(rubric, id));
  return codes.length === 0 ? "" : ` (có thể là ${codes.join(" hoặc ")})`;
}

/** A header, in quotes. */
export const columnText = (column: DiagnosedColumn): string => quoted(scorecardHeaders[column]);

/** Rows as the sheet counts them, from 1. */
export const rowText = (row: number): string => `Dòng ${row + 1}`;

const columnsText = (columns: readonly DiagnosedColumn[]): string => columns.map(columnText).join(", ");

const cellsText = (cells: readonly FoundCell[]): string =>
  cells.map(({ column, found }) => `${columnText(column)} (đang là ${quoted(found)})`).join(", ");

const quoted = (text: string): string => (text === "" ? "(trống)" : `“${text}”`);

const nodeText = (rubric: Rubric, id: string): string => {
  const { kind, code, title } = nodeOf(rubric, id);
  return `${kind === "group" ? "mục" : "tiêu chí"} ${code} ${quoted(title)}`;
};

const codeOf = (rubric: Rubric, id: string): string => nodeOf(rubric, id).code;

function nodeOf(rubric: Rubric, id: string): RubricNode {
  const found = rubricRows(rubric).find(({ node }) => node.id === id);
  if (!found) throw new RangeError(`rubric ${rubric.id} has no node ${id}`);
  return found.node;
}
