import { isLockName, isSpreadsheetName } from "../../src/domain/spreadsheet-name";

it.each([
  ["CCHC_2023_Xa_Ha_Bac.xlsx", true],
  ["PHIEU CHAM.XLS", true],
  ["Xã Hà Bắc.ods", true],
  ["Xã Hà Bắc.xlsx.pdf", false],
  ["Báo cáo.docx", false],
  ["~$CCHC_2023.xlsx", false],
  [".~lock.CCHC_2023.ods#", false],
  ["CCHC ~$ 2023.xlsx", true],
])("%j is read: %j", (name, expected) => {
  expect(isSpreadsheetName(name)).toBe(expected);
});

it.each([
  ["~$CCHC_2023.xlsx", true],
  [".~lock.CCHC_2023.ods#", true],
  ["CCHC_2023.xlsx", false],
])("%j belongs to a program that has a file open: %j", (name, expected) => {
  expect(isLockName(name)).toBe(expected);
});
