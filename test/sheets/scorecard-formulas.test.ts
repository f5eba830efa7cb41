import { checkFormula, countFormulas, gapFormula, totalFormulas } from "../../src/sheets/scorecard-formulas";
import { scorecardLayout } from "../../src/sheets/scorecard-layout";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { rubric, rubricOf, wideRubric } from "../support/rubric-arbitraries";
import { itHolds } from "../support/seeded";

const layout = scorecardLayout(haTrung2023);
const formulasOf = (spec: SheetSpec): readonly string[] =>
  spec.cells.flat().flatMap((cell) => (cell !== null && "formula" in cell ? [cell.formula] : []));

describe("totals", () => {
  it("[T2] sum the numbers of a section's own rows and pass over everything else", () => {
    const [first] = haTrung2023.sections;
    expect(totalFormulas(first?.children ?? [], 4, layout)).toEqual({
      maxScore: "=ROUND(SUM(C6:C12),4)",
      selfScore: '=ROUND(SUMIF(D6:D12,"<1E+300"),4)',
      appraisedScore: '=IF(COUNT(E6:E12)=0,"",ROUND(SUMIF(E6:E12,"<1E+300"),4))',
      scoreGap: '=IF(COUNT(E6:E12)<7,"",ROUND(E5-D5,4))',
    });
  });

  it("[T1] of the sheet sum the sections", () => {
    expect(totalFormulas(haTrung2023.sections, 51, layout)).toEqual({
      maxScore: "=ROUND(SUM(C5,C13,C17,C27,C32,C38,C44),4)",
      selfScore: "=ROUND(SUM(D5,D13,D17,D27,D32,D38,D44),4)",
      appraisedScore: '=IF(COUNT(E5,E13,E17,E27,E32,E38,E44)=0,"",ROUND(SUM(E5,E13,E17,E27,E32,E38,E44),4))',
      scoreGap: '=IF(COUNT(F5,F13,F17,F27,F32,F38,F44)<7,"",ROUND(E52-D52,4))',
    });
  });

  it("[R1] of a group with criteria and groups add both", () => {
    const inner = group("1.2", "b", 2, [criterion("1.2.1", "c", 1), criterion("1.2.2", "d", 1)]);
    const outer = group("1", "a", 4, [criterion("1.1", "x", 1), inner, criterion("1.3", "y", 1)]);
    expect(totalFormulas(outer.children, 4, scorecardLayout(rubricOf([outer])))).toEqual({
      maxScore: "=ROUND(SUM(C6,C7,C10),4)",
      selfScore: '=ROUND(SUM(SUMIF(D6,"<1E+300"),D7,SUMIF(D10,"<1E+300")),4)',
      appraisedScore: '=IF(COUNT(E6,E7,E10)=0,"",ROUND(SUM(SUMIF(E6,"<1E+300"),E7,SUMIF(E10,"<1E+300")),4))',
      scoreGap: '=IF(COUNT(E6,F7,E10)<3,"",ROUND(E5-D5,4))',
    });
  });

  it("[R5] of an empty group are nothing", () => {
    expect(totalFormulas([], 4, layout)).toEqual({
      maxScore: "=0",
      selfScore: "=0",
      appraisedScore: '=""',
      scoreGap: '=""',
    });
  });
});

it("[T4] the gap of a criterion wants two numbers", () => {
  expect(gapFormula(5)).toBe('=IF(COUNT(D6,E6)=2,ROUND(E6-D6,4),"")');
});

it("[V1] the check asks in the order of gravity", () => {
  expect(checkFormula(5)).toBe(
    '=IF(TYPE(D6)>1,"Không phải số",IF(D6<0,"Điểm âm",IF(D6>C6,"Vượt điểm tối đa",' +
      'IF(TYPE(E6)>1,"Thẩm định: không phải số",IF(E6<0,"Thẩm định: điểm âm",IF(E6>C6,"Thẩm định: vượt điểm tối đa",' +
      'IF(ISBLANK(D6),"Chưa chấm",IF((D6<C6)*IFERROR(TRIM(CLEAN(H6))="",1),"Thiếu giải trình",""))))))))',
  );
});

it("[T5] the three counts share the rows out", () => {
  expect(countFormulas(layout)).toEqual({
    errors: '=SUMPRODUCT((I5:I51<>"")*(I5:I51<>"Chưa chấm")*(I5:I51<>"Thiếu giải trình"))',
    warnings: '=SUMPRODUCT(1*(I5:I51="Thiếu giải trình"))',
    notScored: '=SUMPRODUCT(1*(I5:I51="Chưa chấm"))',
  });
});

describe("every formula", () => {
  /** All of them in Excel 2010, LibreOffice, WPS and Univer; IFERROR, the newest, came with Excel 2007. */
  const known = new Set(
    "AND CHAR CLEAN COUNT IF IFERROR ISBLANK ROUND SUBSTITUTE SUM SUMIF SUMPRODUCT TRIM TYPE VLOOKUP".split(" "),
  );

  itHolds("[W6] uses old functions only", [rubric], (tree) => {
    for (const formula of formulasOf(scorecardSpec(tree, { infoSheetName: "Thông tin" }))) {
      const used = formula.replace(/"[^"]*"/g, "").match(/[A-Z]+(?=\()/g) ?? [];
      expect(used.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it("[W6] stays within 255 arguments and 8,192 characters, with 600 sections too", () => {
    for (const formula of formulasOf(scorecardSpec(wideRubric(600, 1), { infoSheetName: "Thông tin" }))) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const [, list = ""] of formula.matchAll(/(?:SUM|COUNT)\(([^()]*)\)/g)) {
        expect(list.split(",").length).toBeLessThanOrEqual(255);
      }
    }
  });
});
