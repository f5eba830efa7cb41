import { createScorecard } from "../../src/actions/create-scorecard";
import { reportPart, unitPart } from "../../src/actions/generate-report";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { blankEntry } from "../../src/domain/assessment";
import type { Result } from "../../src/domain/failure";
import { criteriaOf, type Rubric } from "../../src/domain/rubric";
import { installSheets } from "../../src/excel/install-sheets";
import { readNamedParts } from "../../src/excel/named-blocks";
import { runExcel } from "../../src/excel/run";
import { readWorkbookFacts } from "../../src/excel/workbook-facts";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import type { ReportOptions } from "../../src/sheets/report-settings";
import { workbookNames } from "../../src/sheets/workbook-names";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { actionsOfRequests } from "../support/every-fault";
import { sampleUnitInfo } from "../support/sample-commune";
import { wideRubric } from "../support/wide-rubric";

const everyOption: ReportOptions = {
  summaryTable: "Có",
  annex: "Có",
  gradeScale: "Xuất sắc: 95\nTốt: 80",
  difficulties: "Thiếu kinh phí.\nThiếu người.",
  proposals: "Tập huấn thêm.",
};

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  await saveUnitInfo({ ...sampleUnitInfo, ...everyOption });
});
afterEach(() => excel.dispose());

/** Every second criterion lost points and has an explanation, which takes a row of its own. */
const explainedEverySecond = (rubric: Rubric) =>
  new Map(
    criteriaOf(rubric).map(({ id, maxScore }, index) => {
      const isLost = index % 2 === 0;
      const value = isLost ? maxScore / 2 : maxScore;
      const explanation = isLost ? "Do kinh phí còn hạn chế nên trong năm chưa hoàn thành." : "";
      return [id, { ...blankEntry, explanation, selfScore: { kind: "number", value } as const }];
    }),
  );

/** What one click reads and writes, for a rubric of any size. */
function report(rubric: Rubric): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { blocks } = await readNamedParts(context, [workbookNames.scorecard, workbookNames.unitInfo]);
    const facts = await readWorkbookFacts(context);
    const unit = unitPart(blocks.get(workbookNames.unitInfo), { rubric }, facts);
    const scored = { rubric, assessment: explainedEverySecond(rubric), sheetName: "Chấm điểm" };
    const sheet = reportPart(scored, unit, undefined, facts);
    await installSheets(context, facts, { sheets: [sheet, ...unit.toInstall], customProperties: {} });
  });
}

test.each([
  [40, wideRubric(4)],
  [400, wideRubric(40)],
])(
  "[B6] a report of %d criteria with every part is written in one sync of three and 150 actions",
  async (_, rubric) => {
    const requests = await actionsOfRequests(excel, () => report(rubric));
    expect(requests).toHaveLength(3);
    expect(requests.reduce((sum, actions) => sum + actions, 0)).toBeLessThanOrEqual(150);
  },
);
