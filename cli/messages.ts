/** Every sentence of the command `consolidate`. */
export const messages = {
  help: `Tổng hợp, xếp hạng các phiếu chấm điểm CCHC trong một thư mục.

  npm run consolidate -- THƯ_MỤC [THƯ_MỤC …] [-o tong-hop.xlsx]

  -o, --output TỆP       tệp kết quả (mặc định: tong-hop.xlsx); tệp cũ được thay thế
  --basis self|appraised xếp hạng theo điểm tự đánh giá (mặc định) hoặc điểm thẩm định
  --ties competition|dense
                         đồng hạng nhảy bậc 1, 2, 2, 4 (mặc định) hoặc liền bậc 1, 2, 2, 3
  --grades "Xuất sắc=90; Tốt=80"
                         ngưỡng xếp loại, theo phần trăm điểm tối đa
  --rubric MÃ --year NĂM chỉ tổng hợp bộ tiêu chí và năm này (mặc định: của đa số tệp)

Mã kết thúc: 0 mọi tệp đều vào bảng và không có gì cần xem lại; 1 đã có bảng, nhưng có tệp cần xem lại;
2 không có phiếu nào để tổng hợp; 3 sai tham số, hoặc không đọc được thư mục, không ghi được kết quả;
130 bị dừng bằng Ctrl+C, không ghi gì.`,
  noFolder: "Chưa cho biết thư mục chứa các phiếu. Xem: npm run consolidate -- --help",
  notUnderstood: (error: string) => `Không hiểu tham số (${error}). Xem: npm run consolidate -- --help`,
  outputMustBeXlsx: (output: string) => `Tệp kết quả phải có đuôi .xlsx, không phải “${output}”.`,
  wrongBasis: (basis: string) => `--basis là self hoặc appraised, không phải “${basis}”.`,
  wrongTies: (ties: string) => `--ties là competition hoặc dense, không phải “${ties}”.`,
  wrongGrades: (grades: string) =>
    `Ngưỡng xếp loại không đúng: “${grades}”. Mỗi loại có tên riêng và ngưỡng riêng từ 0 đến 100, ví dụ: "Xuất sắc=90; Tốt=80".`,
  rubricAndYear: "--rubric và --year phải đi cùng nhau.",
  folderNotReadable: (folder: string, error: string) => `Không đọc được thư mục ${folder}: ${error}`,
  found: (count: number, others: number) =>
    others === 0
      ? `Tìm thấy ${count} tệp bảng tính.`
      : `Tìm thấy ${count} tệp bảng tính; bỏ qua ${others} tệp loại khác.`,
  progress: (done: number, total: number, perSecond: number) => `Đã đọc ${done}/${total} tệp (${perSecond} tệp/giây)`,
  cancelled: "Đã dừng; chưa ghi gì.",
  nothing: "Không có phiếu chấm điểm nào để tổng hợp.",
  finding: (fileName: string, isCounted: boolean, reason: string) =>
    `  ${isCounted ? "!" : "–"} ${fileName}: ${reason}`,
  summary: (units: number, leftOut: number, output: string) =>
    `Đã tổng hợp ${units} đơn vị vào ${output}${leftOut === 0 ? "." : `; ${leftOut} tệp không đưa vào bảng.`}`,
  notWritten: (output: string, error: string) => `Không ghi được ${output}: ${error}`,
  wrongRubric: (ref: string) => `Không biết bộ tiêu chí ${ref}.`,
} as const;
