import type { NotKeptKind } from "../xlsx/not-kept";
import type { XlsxErrorCode } from "../xlsx/xlsx-error";
import type { ManifestProblem } from "./ribbon/read-ribbon";
import type { SampleProblem } from "./sample/plan-sample";

type SentenceFor<Codes extends string> = Readonly<Record<Codes, (subject: string) => string>>;

/** Every sentence the page of the embedded Excel shows. */
export const messages = {
  productName: "Xem thử phần bổ trợ CCHC",
  notExcel: "Bảng tính nhúng, không phải Microsoft Excel",
  newBookName: "Sổ tính mới.xlsx",
  newSheetName: (number: number) => `Trang tính${number}`,
  unsaved: "chưa lưu",
  saved: "đã lưu",

  commands: "Lệnh của trang",
  newBook: "Mới",
  newBookHint: "Bắt đầu một sổ tính trống",
  openBook: "Mở .xlsx",
  openBookHint: "Mở một tệp .xlsx trên máy này (hoặc kéo tệp thả vào bảng tính)",
  saveBook: "Lưu .xlsx",
  saveBookHint: "Tải sổ tính về máy thành tệp .xlsx (Ctrl+S)",
  fillSample: "Điền xã mẫu",
  fillSampleHint: "Điền điểm tự chấm, giải trình và thông tin năm 2023 của xã Hà Bắc vào phiếu chấm",

  ribbon: "Dải lệnh",
  ribbonTabs: "Thẻ của dải lệnh",
  sheet: "Bảng tính",
  closePane: "Đóng ngăn tác vụ",
  resizePane: "Độ rộng ngăn tác vụ (phím mũi tên trái, phải)",
  dropHere: "Thả tệp .xlsx vào đây để mở",

  working: "Đang làm việc",
  wire: (requests: string, actions: string, kilobytes: string) =>
    `Office.js: ${requests} yêu cầu · ${actions} thao tác · ${kilobytes} KB`,
  wireHint: "Những gì phần bổ trợ đã gửi đến bảng tính qua Office.js kể từ khi mở trang",
  calculating: "Đang tính công thức…",
  calculated: "Đã tính xong",
  loadingGrid: "Đang mở bảng tính…",
  ready: "Sẵn sàng. Chọn Tạo phiếu chấm trên thẻ CCHC để bắt đầu.",
  opening: (name: string) => `Đang mở ${name}…`,
  opened: (name: string) => `Đã mở ${name}.`,
  saving: (name: string) => `Đang lưu ${name}…`,
  savedAs: (name: string) => `Đã lưu ${name} vào thư mục tải về của trình duyệt.`,
  newBookReady: "Đã mở một sổ tính trống.",
  kept: "Sổ tính được giữ nguyên.",
  fillingSample: "Đang điền số liệu xã mẫu…",
  sampleFilled: (scores: number) => `Đã điền ${scores} điểm và thông tin của xã Hà Bắc năm 2023.`,
  running: (label: string) => `Đang chạy lệnh ${label}…`,
  ran: (label: string) => `Lệnh ${label} đã chạy xong; kết quả hiện trong ngăn tác vụ.`,
  unknownCommand: (label: string, functionName: string) =>
    `Lệnh ${label} không chạy được: phần bổ trợ chưa sẵn sàng hoặc không có hàm ${functionName}.`,

  ok: "Đồng ý",
  cancel: "Hủy",
  retry: "Thử lại",
  yes: "Có",
  no: "Không",
  unsavedTitle: "Sổ tính chưa được lưu",
  unsavedText: (name: string) => `Lưu những thay đổi trong ${name} trước khi mở sổ tính khác?`,
  saveFirst: "Lưu",
  discard: "Không lưu",

  entryTitle: "Giá trị không hợp lệ",
  entryRefused: "Giá trị này không khớp với quy tắc nhập đặt cho ô.",
  entryGoOn: "Vẫn nhập giá trị này?",
  lockedTitle: "Ô được bảo vệ",
  locked:
    "Ô đang sửa nằm trên trang tính được bảo vệ. Để thay đổi, hãy bỏ bảo vệ trang tính.\nTrên phiếu chấm, chỉ nhập vào các ô nền vàng.",
  structureTitle: "Sổ tính được bảo vệ",
  structureLocked: "Cấu trúc của sổ tính được bảo vệ: không thêm, xóa, đổi tên hay di chuyển trang tính được.",
  formulaTitle: "Công thức có lỗi",
  formulaRefused: "Công thức vừa nhập chưa đúng. Nếu không định nhập công thức, hãy gõ dấu nháy đơn (') ở đầu.",

  failedTitle: "Không thực hiện được",
  failed: (detail: string) => `Bảng tính nhúng gặp sự cố. Sổ tính được giữ như trước.\nChi tiết: ${detail}`,
  addinFailed: "Phần bổ trợ không khởi động được trong ngăn tác vụ.",
  failedToStart: (detail: string) => `Không mở được bảng tính nhúng. ${detail}`,

  notOpened: (name: string) => `Không mở được ${name}`,
  xlsxProblem: {
    NotXlsx: () => "Tệp này không phải sổ tính .xlsx.",
    LegacyXls: () => "Đây là sổ tính Excel 97-2003 (.xls). Hãy mở bằng Excel, lưu thành .xlsx rồi mở lại.",
    Encrypted: () => "Sổ tính có mật khẩu mở tệp. Hãy bỏ mật khẩu trong Excel rồi mở lại.",
    Damaged: (detail) => `Sổ tính bị hỏng, không đọc được.\nChi tiết: ${detail}`,
    TooBig: (detail) => `Sổ tính quá lớn đối với bảng tính nhúng.\nChi tiết: ${detail}`,
    NotWritable: (detail) => `Sổ tính có nội dung không lưu được thành .xlsx.\nChi tiết: ${detail}`,
  } satisfies SentenceFor<XlsxErrorCode>,

  notKeptTitle: "Một số nội dung của tệp không giữ được",
  notKeptText: (list: string) =>
    `Bảng tính nhúng không chứa được những nội dung sau; chúng sẽ mất khi lưu lại từ đây:\n${list}`,
  notKeptLine: (what: string, count: number, sheet: string | undefined) =>
    `• ${what}${count > 1 ? ` (${count})` : ""}${sheet === undefined ? "" : ` ở trang tính “${sheet}”`}`,
  notKept: {
    Chart: "Biểu đồ",
    Picture: "Ảnh",
    Shape: "Hình vẽ",
    Comment: "Chú thích",
    Hyperlink: "Siêu liên kết",
    Table: "Bảng (Table)",
    PivotTable: "Bảng tổng hợp PivotTable",
    AutoFilter: "Bộ lọc tự động",
    Outline: "Nhóm hàng, cột",
    Slicer: "Bộ cắt (Slicer)",
    Control: "Điều khiển trên trang",
    EmbeddedObject: "Đối tượng nhúng",
    BackgroundPicture: "Ảnh nền",
    ChartSheet: "Trang biểu đồ",
    Macro: "Macro",
    ExternalLink: "Liên kết đến sổ tính khác",
    DataConnection: "Kết nối dữ liệu",
    CustomXml: "Dữ liệu XML tùy chỉnh",
    Extension: "Tính năng mở rộng của Excel đời mới",
    DataValidation: "Quy tắc nhập dữ liệu",
    ConditionalFormat: "Định dạng có điều kiện",
    FillPattern: "Mẫu tô nền",
    DataTable: "Bảng dữ liệu What-If",
    WorkbookPassword: "Mật khẩu bảo vệ cấu trúc",
  } satisfies Readonly<Record<NotKeptKind, string>>,

  sampleTitle: "Chưa điền được xã mẫu",
  sampleProblem: {
    noScorecard: () => "Sổ tính này chưa có phiếu chấm điểm. Hãy chọn Tạo phiếu chấm trên thẻ CCHC trước.",
    noColumn: (header) => `Phiếu chấm không có cột “${header}”.`,
    otherRubric: (codes) => `Phiếu chấm theo bộ tiêu chí khác: không có tiêu chí ${codes}. Chưa ô nào bị thay đổi.`,
    noUnitInfo: () => "Không có trang tính nào mang các nhãn của trang Thông tin. Chưa ô nào bị thay đổi.",
  } satisfies SentenceFor<SampleProblem["code"]>,

  manifestBroken: "manifest.xml có lỗi, Excel cũng sẽ không hiện được dải lệnh này:",
  manifestProblem: {
    notXml: (s) => `Tệp không phải XML đúng cú pháp. ${s}`,
    notManifest: (s) => `Phần tử gốc phải là OfficeApp, không phải ${s}.`,
    missing: (s) => `Thiếu phần tử hoặc nội dung: ${s}.`,
    unknownResource: (s) => `resid «${s}» không có trong Resources.`,
    unknownAction: (s) => `Loại Action không hỗ trợ: ${s}.`,
    taskpaneIdInSharedRuntime: (s) => `Nút «${s}» không được có TaskpaneId vì phần bổ trợ dùng runtime chung.`,
    badUrl: (s) => `Địa chỉ không hợp lệ: ${s}.`,
  } satisfies SentenceFor<ManifestProblem["code"]>,
} as const;
