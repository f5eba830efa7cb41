import { parseFormula, renderFormula, slideFormula, stripUnit } from "../../../preview/xlsx/formula";

describe("a formula moved down by 2 and right by 1", () => {
  it.each([
    ["=A1+$A1+A$1+$A$1", "=B3+$A3+B$1+$A$1"],
    ["=SUM(C3:C9)", "=SUM(D5:D11)"],
    ['=IF(A1="B2",A1,"C3 ""D4""")', '=IF(B3="B2",B3,"C3 ""D4""")'],
    ["='Bảng A1'!B2+Sheet1!C3", "='Bảng A1'!C4+Sheet1!D5"],
    ["=LOG10(A1)+ATAN2(A1,B1)", "=LOG10(B3)+ATAN2(B3,C3)"],
    ["=CCHC_T1+Điểm1+A1", "=CCHC_T1+Điểm1+B3"],
    ["=A1.x+Bảng[A1]", "=A1.x+Bảng[A1]"],
    ["=XFD1", "=#REF!"],
    ["=SUM(3:4)+SUM($3:$4)+SUM(A:C)+SUM($A:C)", "=SUM(5:6)+SUM($3:$4)+SUM(B:D)+SUM($A:D)"],
    ["=1E5+A1", "=1E5+B3"],
  ])("%s -> %s", (formula, moved) => {
    expect(slideFormula(formula, 2, 1)).toBe(moved);
  });
});

describe("a formula in the file", () => {
  it.each([
    ['=IFS(A1>1,TEXTJOIN(",",TRUE,B1:B2))', '_xlfn.IFS(A1>1,_xlfn.TEXTJOIN(",",TRUE,B1:B2))'],
    ["=FILTER(A1:A9,B1:B9)", "_xlfn._xlws.FILTER(A1:A9,B1:B9)"],
    ['=SUM(A1)&"IFS("', 'SUM(A1)&"IFS("'],
    ["=STDEV.S(A1:A3)", "_xlfn.STDEV.S(A1:A3)"],
    ["=ROUND(SUM(A1:A3),2)", "ROUND(SUM(A1:A3),2)"],
  ])("%s is written %s and read back", (formula, written) => {
    expect(renderFormula(formula)).toBe(written);
    expect(parseFormula(written)).toBe(formula);
  });

  it.each([
    ["=[book1]Sheet1!A1", "=Sheet1!A1"],
    ["='[book1]Chấm điểm'!A1", "='Chấm điểm'!A1"],
    ['="[book1]x"', '="[book1]x"'],
  ])("%s loses Univer's own workbook", (formula, stripped) => {
    expect(stripUnit(formula)).toBe(stripped);
  });
});
