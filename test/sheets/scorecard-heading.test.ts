import { howToFormula } from "../../src/sheets/scorecard-heading";
import { finalizedLine } from "../../src/text/finalization";
import { scorecardText } from "../../src/text/scorecard";

describe("[F6] the how-to line", () => {
  const formula = howToFormula("Thông tin (2)", { totalRow: 51 });

  it("looks for what finalizing wrote by its labels, on the tab as it is called", () => {
    for (const label of ["Mã đối chiếu", "Người chốt", "Thời điểm chốt", "Tổng điểm khi chốt"]) {
      expect(formula).toContain(`VLOOKUP("${label}",'Thông tin (2)'!$A$1:$B$60,2,FALSE)`);
    }
    expect(formula).toContain('SUBSTITUTE($D$52&"",".",",")');
  });

  it("[W6] keeps to Excel's limits: 255 characters in a text, 8,192 in a formula", () => {
    expect(formula.length).toBeLessThan(8192);
    for (const text of [scorecardText.howTo, ...Object.values(finalizedLine)]) expect(text.length).toBeLessThan(256);
  });
});
