import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { finalizationFields } from "../../src/domain/finalization";
import { unitFields, type UnitField, type UnitInfo } from "../../src/domain/unit-info";
import { readUnitInfo } from "../../src/sheets/read-unit-info";
import { readUnitSettings, reportOptionFields } from "../../src/sheets/report-settings";
import { defaultUnitInfo, unitInfoSpec } from "../../src/sheets/unit-info-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { hostileText } from "../support/rubric-arbitraries";
import { itHolds } from "../support/seeded";
import { blockOf, namedArea, styleAt } from "../support/spec-cells";

const defaults = defaultUnitInfo(haTrung2023);
const empty = Object.fromEntries(unitFields.map((field) => [field, ""])) as Record<UnitField, string>;

describe("defaultUnitInfo", () => {
  it("takes from the rubric what follows from it and leaves the rest empty", () => {
    expect(defaults).toEqual({
      ...empty,
      assessmentYear: "2023",
      recipientBody: "UBND huyện Hà Trung",
      legalBasis: defaults.legalBasis,
      signatoryTitle: "CHỦ TỊCH",
      recipients: "- Như trên;\n- Lưu: VT, VP.",
    });
  });

  it("cites the guidance as the commune's report does", () => {
    const report = readFileSync(join(__dirname, "../fixtures/ha-bac-2023-report.txt"), "utf8");
    expect(report.split(/\r?\n/)).toContain(defaults.legalBasis);
  });

  it("names the kind of document by its number", () => {
    const basis = (documentNumber: string) => defaultUnitInfo({ ...haTrung2023, documentNumber }).legalBasis;
    expect(basis("12/QĐ-UBND")).toMatch(/^Căn cứ Quyết định số 12\/QĐ-UBND ngày 30\/10\/2023 của /);
    expect(basis("99/SNV-CCHC")).toMatch(/^Căn cứ Công văn số 99\/SNV-CCHC /);
  });
});

describe("sheet Thông tin", () => {
  const spec = unitInfoSpec(defaults);
  const block = namedArea(spec, "CCHC_ThongTin");

  it("[W9] has the labels of the contract in their order", () => {
    expect(blockOf(spec, { ...block, columnCount: 1 }).values.flat()).toEqual([
      "Đơn vị",
      "Cơ quan chủ quản",
      "Cơ quan nhận báo cáo",
      "Năm đánh giá",
      "Căn cứ",
      "Số văn bản",
      "Địa danh",
      "Ngày",
      "Tháng",
      "Năm ban hành",
      "Quyền hạn ký",
      "Chức vụ người ký",
      "Họ tên người ký",
      "Nơi nhận",
      "Bảng tổng hợp theo lĩnh vực",
      "Phụ lục bảng điểm",
      "Thang xếp loại",
      "Khó khăn, vướng mắc",
      "Đề xuất, kiến nghị",
      "Mã đối chiếu",
      "Người chốt",
      "Thời điểm chốt",
      "Tổng điểm khi chốt",
      "Điểm khi chốt",
      "Nhật ký chốt",
    ]);
  });

  it("[W4] lets only the values be edited, as text; what finalizing writes is locked", () => {
    const firstOfRecord = namedArea(spec, "CCHC_MaDoiChieu").row;
    spec.cells.forEach((row, r) =>
      row.forEach((_, c) => {
        const isValue = r >= block.row && c === 1;
        expect(styleAt(spec, r, c).unlocked ?? false).toBe(isValue && r < firstOfRecord);
        if (isValue) expect(styleAt(spec, r, c)).toMatchObject({ numberFormat: "@", wrap: true });
      }),
    );
    expect(spec.protected).toBe(true);
  });

  it("[F1] has empty cells for what finalizing writes, named for other programs", () => {
    const cells = ["CCHC_MaDoiChieu", "CCHC_DiemChot"].map((name) => {
      const { row, column } = namedArea(spec, name);
      return [spec.cells[row]?.[column - 1], spec.cells[row]?.[column]];
    });
    expect(cells).toEqual([
      [{ text: "Mã đối chiếu" }, null],
      [{ text: "Điểm khi chốt" }, null],
    ]);
  });

  it("[W8] prints on one page", () => {
    expect(spec.page).toMatchObject({ orientation: "Portrait", fitToWidth: true, fitToHeight: true });
  });

  it("[W5] has no formula, whatever the values are", () => {
    const hostile = unitInfoSpec({ ...empty, unit: "=cmd", place: "@x", recipients: "- Như trên;\n- Lưu: VT." });
    expect(hostile.cells.flat().filter((cell) => cell !== null && !("text" in cell))).toEqual([]);
  });
});

describe("readUnitSettings", () => {
  const options = { summaryTable: "Có", annex: "", gradeScale: "Tốt: 80\nKhá: 65", difficulties: "=1", proposals: "-" };
  const spec = unitInfoSpec(defaults, options);

  it("[B7] gives back what a report has besides the unit's data", () => {
    const block = blockOf(spec, namedArea(spec, "CCHC_ThongTin"));
    expect(readUnitSettings(block)).toEqual({ ...defaults, ...options });
  });

  it("[B7] has no options for a sheet made before there were any", () => {
    const { rowCount, ...area } = namedArea(spec, "CCHC_ThongTin");
    const before = blockOf(spec, {
      ...area,
      rowCount: rowCount - reportOptionFields.length - finalizationFields.length,
    });
    expect(readUnitSettings(before)).toEqual(defaults);
  });
});

describe("readUnitInfo", () => {
  const asTyped = fc.oneof(fc.constant(""), hostileText).map((text) => text.normalize("NFC").trim());
  const unitInfo = fc.record(
    Object.fromEntries(unitFields.map((field) => [field, asTyped])) as Record<UnitField, typeof asTyped>,
  );

  itHolds("[W9] gives back what was written", [unitInfo], (info: UnitInfo) => {
    const spec = unitInfoSpec(info);
    expect(readUnitInfo(blockOf(spec, namedArea(spec, "CCHC_ThongTin")))).toEqual(info);
  });

  it("[W9] finds labels in any order, case and spelling, beside other text", () => {
    const values = [
      ["THÔNG TIN", "", ""],
      ["  NƠI NHẬN : ", "- Như trên;", ""],
      ["Đơn vị:".normalize("NFD"), " Xã Hà Bắc ".normalize("NFD"), ""],
      ["", "Năm đánh giá", 2024],
      ["Đơn vị", "Xã khác", ""],
    ];
    expect(readUnitInfo({ values })).toEqual({
      ...empty,
      recipients: "- Như trên;",
      unit: "Xã Hà Bắc",
      assessmentYear: "2024",
    });
  });

  it("[S5] reads an error value as nothing, and a missing label too", () => {
    expect(readUnitInfo({ values: [["Đơn vị", "#N/A"]], valueTypes: [["String", "Error"]] })).toEqual(empty);
    expect(readUnitInfo({ values: [] })).toEqual(empty);
  });
});
