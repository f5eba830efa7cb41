import { isFormula } from "../../../preview/engine/formula-syntax";
import { shiftArea, shiftReferences } from "../../../preview/engine/line-shift";
import { fromCommaNotation, toCommaNotation } from "../../../preview/engine/local-formula";
import { addressOf, parseAddress } from "../../../preview/engine/address";

test.each([
  "=1",
  "=-1%",
  "=A1",
  "=$A$1:B2",
  "=A:A",
  "=1:3",
  "='Chấm điểm'!$D$5",
  "=Sheet1!A1:B2",
  "=SUM(A1:A3,5,)",
  '=IF(A1="","",\'Thông tin\'!B2)',
  '=SUBSTITUTE(FIXED(A1,2,TRUE),MID(1/2,2,1),",")',
  '="a ""b"" c"&CCHC_TongTuCham',
  "=(1+2)*-3^2",
  "=A1<>B1",
  "=SUM(#REF!)",
  "={1,2;3,4}",
  "=A1:A3 B1:B3",
  "=khongco(1)",
  "=- gạch",
  "=SEQUENCE(3)#",
])("%s is a formula", (formula) => expect(isFormula(formula)).toBe(true));

test.each([
  "1",
  "=",
  "=1+",
  "=SUM(",
  "=SUM(1))",
  '="a',
  "=1 2",
  "=A1:",
  "=*2",
  "=A1,B1",
  "=()",
  "='Sheet'",
  "=1;2",
  "=a b c!",
])("%s is none", (formula) => expect(isFormula(formula)).toBe(false));

test.each([
  ["=SUM(A1;2,5)", "=SUM(A1,2.5)"],
  ['=IF(A1=1,5;"a;b,c";0)', '=IF(A1=1.5,"a;b,c",0)'],
  ["='T,1;2'!A1*1,5", "='T,1;2'!A1*1.5"],
])("%s on a comma machine is %s", (local, american) => {
  expect(fromCommaNotation(local)).toBe(american);
  expect(toCommaNotation(american)).toBe(local);
});

test.each([
  ["A1:B3", { axis: "row", at: 0, count: 1 }, "A2:B4"],
  ["A1:B3", { axis: "row", at: 1, count: 2 }, "A1:B5"],
  ["A1:B3", { axis: "row", at: 3, count: 2 }, "A1:B3"],
  ["A3:B6", { axis: "row", at: 1, count: -3 }, "A2:B3"],
  ["A3:B4", { axis: "row", at: 2, count: -2 }, null],
  ["C1:D9", { axis: "column", at: 2, count: -1 }, "C1:C9"],
  ["A:B", { axis: "row", at: 0, count: 5 }, "A:B"],
] as const)("%s after %j", (address, shift, expected) => {
  const area = parseAddress(address);
  const moved = area && shiftArea(area, shift);
  expect(moved && addressOf(moved)).toBe(expected);
});

test("references follow, with their signs, on the sheet that is meant", () => {
  const shift = { axis: "row", at: 1, count: 1 } as const;
  expect(shiftReferences('=SUM($A$2:A$5)+B1&"A2"+Khác!A2+LOG10(2)', "Sheet1", true, shift)).toBe(
    '=SUM($A$3:A$6)+B1&"A2"+Khác!A2+LOG10(2)',
  );
  expect(shiftReferences("='Chấm điểm'!A2+A2", "Chấm điểm", false, shift)).toBe("='Chấm điểm'!A3+A2");
  expect(shiftReferences("=A2*2", "Sheet1", true, { ...shift, count: -1 })).toBe("=#REF!*2");
});
