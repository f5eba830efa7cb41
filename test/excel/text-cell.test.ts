import { asText } from "../../src/excel/text-cell";

test.each([
  ["Xã Hà Bắc", "Xã Hà Bắc"],
  ["Đánh giá, xếp loại cán bộ", "Đánh giá, xếp loại cán bộ"],
  ["", ""],
])("plain words stay as they are: %s", (text, written) => {
  expect(asText(text)).toBe(written);
});

test.each([
  "=1+1",
  "+A1",
  "-Quyết định số 5",
  "@SUM(A1)",
  "'quoted",
  "1.10",
  "2,5",
  "05",
  "#N/A",
  "TRUE",
  "false",
  "May 1",
  "12/3",
  " 4 ",
  "(1)",
])("[S6] what Excel could take for something else is marked as text: %s", (text) => {
  expect(asText(text)).toBe(`'${text}`);
});
