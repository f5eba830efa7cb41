import type { UnitField } from "../domain/unit-info";
import { finalizationText } from "./finalization";
import { reportOptionHints, type reportOptionLabels } from "./report-options";
import { reportPaneText } from "./report-pane";
import { unitHints } from "./unit-info";

/** Every sentence of the task pane that is not about an issue, a failure or a label of the workbook. */
export const paneText = {
  productName: "Chấm điểm CCHC",
  screens: "Các phần của ngăn CCHC",
  notices: "Thông báo",
  scorecardScreen: "Phiếu chấm",
  criteriaScreen: "Từng tiêu chí",
  unitInfoScreen: "Thông tin",
  appraisalScreen: "Thẩm định",
  consolidationScreen: "Tổng hợp",
  notSavedMark: "chưa lưu",
  /** Beside a total. */
  outOf: (maxScore: string) => `/${maxScore} điểm`,
  noScore: "chưa có",

  createButton: "Tạo phiếu chấm",
  checkButton: "Kiểm tra",
  reportButton: "Tạo báo cáo",
  carryOverButton: "Lấy từ tệp năm trước",
  saveButton: "Lưu thông tin",
  retryButton: "Thử lại",
  closeButton: "Đóng",
  undoMayEnd: "Excel có thể không hoàn tác (Ctrl+Z) được việc này; nên lưu một bản trước khi thực hiện.",
  undoEnds: "Việc này xóa lịch sử Hoàn tác (Ctrl+Z) của Excel.",

  start: {
    title: "Sổ tính này chưa có phiếu chấm điểm",
    whatHappens:
      "Nút dưới đây thêm hai trang tính “Chấm điểm” và “Thông tin” theo bộ tiêu chí chính thức; các trang tính đang có được giữ nguyên, lịch sử Hoàn tác (Ctrl+Z) của Excel bị xóa.",
    whatFollows: "Sau đó chỉ cần nhập điểm tự đánh giá vào phiếu: tổng điểm và các lỗi được tính ngay.",
    unitInfoHint: "Thông tin đơn vị có thể nhập trước hoặc sau khi tạo phiếu.",
    unitInfoButton: "Nhập thông tin đơn vị",
  },

  scorecard: {
    total: "Tổng điểm tự chấm",
    scored: (scored: number, all: number) => `Đã chấm ${scored}/${all} tiêu chí`,
    unitInfoNotSaved: "Thông tin đơn vị có nội dung chưa lưu; báo cáo chưa dùng nội dung đó.",
    issues: "Cần xem lại",
    noIssues: "Không còn nội dung nào cần xem lại.",
    errors: "Lỗi",
    pending: "Chưa chấm",
    warnings: "Cảnh báo",
    issueHint: "Chọn một dòng để đến ô cần sửa.",
    sections: "Điểm theo lĩnh vực",
    sectionScored: (scored: number, all: number) => `đã chấm ${scored}/${all}`,
    reportEndsUndo: "Tạo báo cáo xóa lịch sử Hoàn tác (Ctrl+Z) của Excel.",
    lockNote: "Các ô công thức được khóa không mật khẩu để tránh sửa nhầm; đây không phải là biện pháp bảo mật.",
  },

  examination: {
    title: "Phiếu không còn như lúc tạo",
    damagedTitle: (sheet: string) => `Phiếu chấm ở trang tính “${sheet}” đã bị thay đổi cấu trúc`,
    damagedIntro: "Chưa có gì bị xóa. Dưới đây là từng chỗ khác với phiếu gốc và cách khắc phục.",
    more: (count: number) => `Còn ${count} chỗ khác`,
    look: "Xem lại rồi tự quyết định; phiếu vẫn dùng được.",
    restoreButton: "Khôi phục ô nhập",
    rebuildButton: "Dựng lại phiếu",
    replaced:
      "Trang tính phiếu được thay bằng trang tính mới cùng tên. Báo cáo đã có cũng được tạo lại; công thức tự đặt ở trang tính khác trỏ đến phiếu cũ sẽ báo #REF!.",
  },

  unitInfo: {
    title: "Thông tin đơn vị",
    intro: "Dùng cho báo cáo, lưu ở trang tính “Thông tin”. Ô nào chưa có thì để trống.",
    unitGroup: "Đơn vị và năm đánh giá",
    documentGroup: "Văn bản",
    signatureGroup: "Ký và nơi nhận",
    noEdits: "Thông tin đang khớp với trang tính.",
    noSheet:
      "Sổ tính chưa có trang tính “Thông tin”; khi lưu, trang tính này được thêm vào và Excel xóa lịch sử Hoàn tác (Ctrl+Z).",
    notSaved: "Có nội dung chưa lưu. Nhấn Ctrl+Enter hoặc nút Lưu thông tin để lưu.",
    discardButton: "Bỏ thay đổi",
    changedMeanwhile: "Trang tính “Thông tin” vừa được sửa ở nơi khác; nội dung đang nhập được giữ nguyên.",
    valueMeanwhile: (value: string) => `Trên trang tính hiện là “${value}”. Lưu sẽ thay bằng nội dung ở đây.`,
    emptiedMeanwhile: "Trên trang tính hiện để trống. Lưu sẽ thay bằng nội dung ở đây.",
  },

  busy: {
    start: "Đang đọc sổ tính…",
    create: "Đang tạo phiếu chấm…",
    check: "Đang kiểm tra…",
    report: "Đang tạo báo cáo…",
    document: reportPaneText.documentBusy,
    saveUnitInfo: "Đang lưu thông tin đơn vị…",
    goTo: "Đang chọn ô…",
    openConsolidation: "Đang chuẩn bị tổng hợp…",
    consolidate: "Đang tổng hợp…",
    showConsolidation: "Đang mở trang tính…",
    repair: "Đang sửa điểm…",
    openOther: "Đang đọc tệp…",
    carryOver: "Đang đưa nội dung sang phiếu…",
    restoreInputs: "Đang khôi phục ô nhập…",
    rebuild: "Đang dựng lại phiếu…",
    acceptRest: "Đang nhập điểm thẩm định…",
    returnToUnit: "Đang lập danh mục trả lại…",
    saveEntry: "Đang lưu vào phiếu…",
    finalize: "Đang chốt điểm…",
    reopen: "Đang mở chốt…",
  },

  outcome: {
    created: (sheet: string) => `Đã tạo phiếu chấm ở trang tính “${sheet}”.`,
    existed: (sheet: string) => `Sổ tính đã có phiếu chấm ở trang tính “${sheet}”; phiếu được giữ nguyên.`,
    found: (sheet: string) =>
      `Trang tính “${sheet}” là phiếu chấm đã mất tên vùng nên không tạo phiếu thứ hai. Chọn Dựng lại phiếu để dùng tiếp.`,
    reportCreated: (sheet: string) => `Đã tạo báo cáo ở trang tính “${sheet}”.`,
    reportUpdated: (sheet: string) => `Đã tạo lại báo cáo ở trang tính “${sheet}”.`,
    documentMade: reportPaneText.documentMade,
    repaired: (count: number) => `Đã sửa ${count} điểm; các ô khác được giữ nguyên.`,
    otherRead: (file: string) => `Đã đọc tệp “${file}”; phiếu chưa thay đổi gì.`,
    otherNotRead: (file: string) => `Không dùng được tệp “${file}”; lý do ở phần trên.`,
    carriedOver: (count: number) => `Đã đưa ${count} nội dung sang phiếu; các ô khác được giữ nguyên.`,
    inputsRestored: "Đã khôi phục ô nhập; không giá trị nào bị đổi.",
    rebuilt: "Đã dựng lại phiếu; điểm, giải trình và tài liệu kiểm chứng được giữ nguyên.",
    accepted: (count: number) => `Đã lấy điểm tự đánh giá làm điểm thẩm định ở ${count} tiêu chí.`,
    returned: (sheet: string) => `Đã lập danh mục ở trang tính “${sheet}”. Lưu tệp rồi gửi lại đơn vị.`,
    wentToRound: (round: number) => `Đã mở danh mục trả lại lần ${round}.`,
    consolidated: (units: number, sheet: string) => `Đã tổng hợp ${units} đơn vị ở trang tính “${sheet}”.`,
    consolidationShown: "Đã mở trang tính tổng hợp.",
    consolidationStopped: "Đã dừng tổng hợp; sổ tính không thay đổi.",
    nothingToConsolidate: "Không có phiếu nào để tổng hợp; sổ tính không thay đổi.",
    finalized: finalizationText.finalized,
    reopened: "Đã mở chốt; điểm tự đánh giá nhập lại được.",
    unitInfoSaved: "Đã lưu thông tin đơn vị.",
    wentTo: (code: string) => `Đã chọn ô của tiêu chí ${code}.`,
    entrySaved: (code: string) => `Đã lưu tiêu chí ${code}.`,
    entryNotSaved: {
      changedMeanwhile: (code: string) =>
        `Chưa lưu tiêu chí ${code}: ô vừa được sửa ở nơi khác. Nội dung đang nhập được giữ nguyên.`,
      endsUndo: (code: string) => `Chưa lưu tiêu chí ${code}: cần xác nhận trước vì Excel sẽ xóa lịch sử Hoàn tác.`,
    },
    checked: (errors: number, pending: number, warnings: number) =>
      `Đã kiểm tra: ${errors} lỗi, ${pending} tiêu chí chưa chấm, ${warnings} cảnh báo.`,
    checkedAllRight: "Đã kiểm tra: phiếu đã chấm đủ, không có lỗi hay cảnh báo.",
    checkedNoScorecard: "Đã kiểm tra: sổ tính này chưa có phiếu chấm điểm.",
  },

  entryMeanwhile: (code: string) => `Tiêu chí ${code} vừa được sửa ở nơi khác; nội dung đang nhập được giữ nguyên.`,
  partMissing: "Không tải được phần này của ngăn. Kiểm tra kết nối mạng rồi chọn Thử lại.",
  waitingForCell: "Số liệu sẽ cập nhật khi nhập xong ô đang sửa (nhấn Enter).",

  failure: {
    stillFailing: (retries: number) => `Đã thử lại ${retries} lần nhưng vẫn chưa được.`,
    stale: "Số liệu bên dưới là của lần đọc trước.",
    details: "Chi tiết để gửi người hỗ trợ",
    copyButton: "Sao chép chi tiết",
    copied: "Đã sao chép chi tiết.",
    notCopied: "Không tự sao chép được: chi tiết đã được chọn sẵn, hãy nhấn Ctrl+C.",
  },
} as const;

/** Under the fields of the form, as on the sheet; shorter where fields stand side by side, and with the form's own keys. */
export const formHints: Readonly<Record<UnitField | keyof typeof reportOptionLabels, string>> = {
  ...unitHints,
  ...reportOptionHints,
  summaryTable: "Thêm bảng điểm theo lĩnh vực vào báo cáo",
  annex: "Thêm phụ lục: điểm, tài liệu kiểm chứng, giải trình từng tiêu chí",
  difficulties: "Mỗi ý một dòng; để trống thì báo cáo không có mục này",
  proposals: "Mỗi ý một dòng; để trống thì báo cáo không có mục này",
  day: "Ví dụ: 05",
  month: "Ví dụ: 11",
  issueYear: "Ví dụ: 2023",
  recipients: "Mỗi nơi nhận một dòng",
};

/** A page that takes the pane's place when there is no Excel to work with. */
export interface HostPageText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly stepsTitle: string;
  readonly steps: readonly string[];
}

export const hostPageText: Readonly<Record<"outside" | "tooOld" | "officeMissing", HostPageText>> = {
  outside: {
    title: "Ngăn CCHC làm việc bên trong Excel",
    paragraphs: [
      "Đây là phần bổ trợ giúp xã, phường tự chấm điểm chỉ số cải cách hành chính và lập báo cáo ngay trong sổ tính Excel.",
      "Trang này được mở ngoài Excel nên không có sổ tính nào để làm việc.",
    ],
    stepsTitle: "Cách mở trong Excel",
    steps: [
      "Mở Excel (bản 2021, Microsoft 365 hoặc Excel trên web) và mở sổ tính cần chấm.",
      "Chọn thẻ CCHC trên dải lệnh.",
      "Chọn Mở ngăn CCHC. Nếu chưa thấy thẻ CCHC, đề nghị người quản trị cài phần bổ trợ.",
    ],
  },
  tooOld: {
    title: "Phiên bản Excel này chưa đủ mới",
    paragraphs: [
      "Ngăn CCHC cần Excel hỗ trợ ExcelApi 1.9 trở lên.",
      "Phiếu chấm đã tạo vẫn dùng được ở đây khi không có ngăn này: cộng điểm, kiểm tra và khóa ô đều nằm sẵn trong sổ tính.",
    ],
    stepsTitle: "Phiên bản dùng được",
    steps: ["Excel 2021 hoặc mới hơn", "Excel của Microsoft 365", "Excel trên web"],
  },
  officeMissing: {
    title: "Không tải được thư viện Office của Microsoft",
    paragraphs: [
      "Ngăn CCHC cần tệp office.js từ appsforoffice.microsoft.com để nói chuyện với Excel, nhưng lần này không tải được.",
      "Sổ tính không bị ảnh hưởng: phiếu chấm đã tạo vẫn cộng điểm và kiểm tra bình thường.",
    ],
    stepsTitle: "Việc cần làm",
    steps: [
      "Kiểm tra kết nối mạng của máy.",
      "Đóng rồi mở lại ngăn này.",
      "Nếu vẫn vậy, đề nghị người quản trị mạng cho phép địa chỉ appsforoffice.microsoft.com.",
    ],
  },
};
