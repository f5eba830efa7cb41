/** Every sentence the preview's server prints or answers. */
export const usage = `Cách dùng: npm run preview -- [tùy chọn]

  --port N     cổng phục vụ trên máy này (mặc định 3100)
  --no-open    không tự mở trình duyệt
  --no-build   dùng lại bản dựng đã có trong dist/ và build/
  --help       hiện hướng dẫn này`;

export const messages = {
  unknownArgument: (argument: string) => `Không hiểu tùy chọn «${argument}».\n\n${usage}`,
  badPort: (value: string) => `--port cần một số nguyên từ 1 đến 65535, không phải «${value}».`,
  missingPort: "--port cần một số đi sau, ví dụ --port 3101.",
  portBusy: (port: number) =>
    `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm run preview -- --port ${port + 1}`,
  portRefused: (port: number) =>
    `Máy không cho phép dùng cổng ${port}. Hãy chọn cổng khác, ví dụ: npm run preview -- --port 3100`,
  buildingAddin: "Đang dựng phần bổ trợ (webpack)",
  buildingPage: "Đang dựng bảng tính nhúng (esbuild)",
  stepDone: (seconds: number) => `xong sau ${seconds.toFixed(1).replace(".", ",")} giây`,
  stepFailed: "không thành công",
  addinBuildFailed: (output: string) => `Dựng phần bổ trợ không thành công.\n${output}`,
  pageBuildFailed: (output: string) => `Dựng bảng tính nhúng không thành công.\n${output}`,
  notBuilt: (file: string) => `Chưa có bản dựng ${file}. Hãy chạy lại mà không có --no-build.`,
  ready: (address: string) =>
    `\nXem thử phần bổ trợ CCHC tại:  ${address}\nKhông cần Excel, tài khoản hay mạng. Nhấn Ctrl+C để dừng.\n`,
  browserNotOpened: (address: string) => `Không tự mở được trình duyệt. Hãy mở địa chỉ ${address} bằng tay.`,
  stopped: "Đã dừng.",
  notFound: (path: string) => `Không có ${path} trên máy chủ này.`,
  badRequest: "Địa chỉ không hợp lệ.",
  forbiddenHost: "Máy chủ này chỉ trả lời cho localhost.",
  methodNotAllowed: "Máy chủ này chỉ cho đọc (GET, HEAD).",
  officeScriptMissing: (cdn: string) =>
    `taskpane.html không nạp Office.js từ ${cdn}. Trong Excel, ngăn tác vụ sẽ không chạy được.`,
} as const;
