import type { ManifestProblem } from "./ribbon/read-ribbon";

/** Every sentence the page of the embedded Excel shows. */
export const messages = {
  productName: "Xem thử tiện ích CCHC",
  notExcel: "Bảng tính nhúng, không phải Microsoft Excel",
  newBookName: "Sổ làm việc mới.xlsx",
  firstSheetName: "Trang tính1",
  unsaved: "chưa lưu",
  saved: "đã lưu",

  commands: "Lệnh của trang",
  newBook: "Mới",
  newBookHint: "Bắt đầu một sổ làm việc trống",
  openBook: "Mở .xlsx",
  openBookHint: "Mở một tệp .xlsx trên máy này (hoặc kéo tệp thả vào bảng tính)",
  saveBook: "Lưu .xlsx",
  saveBookHint: "Tải sổ làm việc về máy thành tệp .xlsx",
  fillSample: "Điền xã mẫu",
  fillSampleHint: "Điền điểm tự chấm, giải trình và thông tin năm 2023 của xã Hà Bắc vào phiếu chấm",

  ribbonTabs: "Thẻ của ruy-băng",
  sheet: "Bảng tính",
  closePane: "Đóng ngăn tác vụ",
  resizePane: "Độ rộng ngăn tác vụ (phím mũi tên trái, phải)",
  dropHere: "Thả tệp .xlsx vào đây để mở",

  working: "Đang làm việc",
  wireHint: "Số yêu cầu, thao tác và dung lượng mà tiện ích đã gửi qua Office.js",
  loadingGrid: "Đang mở bảng tính …",
  ready: "Sẵn sàng.",
  failedToStart: (detail: string) => `Không mở được bảng tính nhúng. ${detail}`,

  ok: "Đồng ý",
  cancel: "Hủy",
  manifestBroken: "manifest.xml có lỗi, Excel cũng sẽ không hiện được ruy-băng này:",
  manifestProblem: {
    notXml: (s) => `Tệp không phải XML đúng cú pháp. ${s}`,
    notManifest: (s) => `Phần tử gốc phải là OfficeApp, không phải ${s}.`,
    missing: (s) => `Thiếu phần tử hoặc nội dung: ${s}.`,
    unknownResource: (s) => `resid «${s}» không có trong Resources.`,
    unknownAction: (s) => `Loại Action không hỗ trợ: ${s}.`,
    taskpaneIdInSharedRuntime: (s) => `Nút «${s}» không được có TaskpaneId vì tiện ích dùng runtime chung.`,
    badUrl: (s) => `Địa chỉ không hợp lệ: ${s}.`,
  } satisfies Readonly<Record<ManifestProblem["code"], (subject: string) => string>>,
} as const;
