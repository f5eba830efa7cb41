import ExcelJS from "exceljs";
import { fromXlsx } from "../../preview/xlsx/read";
import { toXlsx } from "../../preview/xlsx/write";
import { rubricRef } from "../../src/domain/rubric";
import { readScorecardFile } from "../../src/files/read-scorecard-file";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { describeWithLibreOffice } from "../judges/available";
import { convert } from "../judges/libreoffice";
import type { Locale } from "../judges/libreoffice-profile";
import { scorecardParts, zipParts } from "../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

jest.setTimeout(60_000);

const unitInfo = unitInfoOf({
  unit: "Xã Hà Bắc",
  assessmentYear: "2023",
  recipients: "- Như trên;\n- Lưu: VT, VP.",
  documentNumber: "007",
});
const assessment = assessmentOf(
  rubric,
  ({ maxScore }, index) => (index % 5 === 0 ? 0.25 : index % 5 === 1 ? null : maxScore),
  ({ maxScore }) => maxScore,
);
const content = { rubric, unitInfo, assessment, fingerprint: "0123-4567-8901" };
const ours = zipParts(scorecardParts(content));

function expectSame(bytes: Uint8Array): void {
  const reading = readScorecardFile(bytes, "x.xlsx");
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.detail}`);
  const { file } = reading;
  expect(file).toMatchObject({ unitInfo, assessment, writtenFingerprint: "0123-4567-8901", calculatedScores: [] });
}

test("saved by the embedded Excel", async () => {
  expectSame(await toXlsx(await fromXlsx(ours)));
});

test("saved by ExcelJS, which drops the rubric's name and the document's properties: the rows tell which it is", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ours.slice().buffer);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(readScorecardFile(bytes, "x.xlsx")).toMatchObject({
    ok: true,
    file: { rubricRef: rubricRef(rubric), unitInfo, assessment, writtenFingerprint: null },
  });
});

describeWithLibreOffice("saved by LibreOffice", () => {
  test.each<Locale>(["en-US", "vi-VN"])("under %s", async (locale) => {
    expectSame(await convert(ours, "xlsx", { locale }));
  });
});
