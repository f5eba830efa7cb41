import { workbookOf } from "../../cli/workbook";
import type { Chart } from "../../preview/engine/chart";
import { fromXlsx } from "../../preview/xlsx/read";
import { toXlsx } from "../../preview/xlsx/write";
import { paintSheet } from "../../src/excel/paint";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { startEmbeddedExcel } from "../support/embedded-excel";
import { consolidationOf } from "../support/sample-consolidation";
import { describeWithLibreOffice } from "./available";
import { convert } from "./libreoffice";
import { validateOpenXml } from "./open-xml";
import { pdfText } from "./pdf";

jest.setTimeout(120_000);

const spec = consolidationSpec(consolidationOf(40), rubric);

/** Painted by the add-in's own code and saved by the embedded Excel. */
async function painted(): Promise<Uint8Array> {
  const excel = await startEmbeddedExcel();
  await Excel.run(async (context) => {
    paintSheet(context.workbook.worksheets.add(spec.name), spec);
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  const bytes = await toXlsx(await excel.save());
  excel.dispose();
  return bytes;
}

async function chartsOf(bytes: Uint8Array): Promise<readonly Chart[]> {
  const { extras, notKept } = await fromXlsx(bytes);
  expect(notKept).toEqual([]);
  return Object.values(extras.sheets).flatMap(({ charts }) => charts ?? []);
}

/** What a chart says, without the places and lines that each program measures in its own way. */
const saying = ({ type, name, title, series, gapWidth, categoryAxis, valueAxis }: Chart) => ({
  type,
  name,
  title: title.text,
  series,
  gapWidth,
  isReversed: categoryAxis.reversed,
  scale: [valueAxis.visible, valueAxis.minimum, valueAxis.maximum],
});

let workbook: Promise<Uint8Array>;
beforeAll(() => (workbook = painted()));

it("is a workbook with charts that the Open XML SDK has nothing to say against", async () => {
  expect(await validateOpenXml(await workbook)).toEqual([]);
  expect(await chartsOf(await workbook)).toHaveLength(3);
});

it("is the same from the command line as from the add-in", async () => {
  const bytes = await workbookOf(spec);
  expect(await validateOpenXml(bytes)).toEqual([]);
  expect(await chartsOf(bytes)).toEqual(await chartsOf(await workbook));
});

describeWithLibreOffice("LibreOffice", () => {
  it("keeps what the charts say when it saves the workbook", async () => {
    const saved = await convert(await workbook, "xlsx");
    expect((await chartsOf(saved)).map(saying)).toEqual((await chartsOf(await workbook)).map(saying));
  });

  it("draws them on one page with the table of grades", async () => {
    const pages = (await pdfText(await convert(await workbook, "pdf"))).normalize("NFC").split("\f");
    const drawn = pages.filter((page) => page.includes("Tỷ lệ đạt trung bình theo lĩnh vực"));
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toContain("Điểm tự đánh giá: 25 đơn vị đứng đầu trong 40 đơn vị được xếp hạng");
    // Once above the table of grades, once above its chart.
    expect(drawn[0]?.match(/Số đơn vị theo xếp loại/g)).toHaveLength(2);
    const lastDrawn = spec.cells[4 + 24]?.[1];
    if (!lastDrawn || !("text" in lastDrawn)) throw new Error("the 25th unit has no name");
    expect(drawn[0]).toContain(lastDrawn.text);
  });
});
