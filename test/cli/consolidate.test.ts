import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exitCodes, main } from "../../cli/main";
import { consolidate, rankableScore } from "../../src/domain/consolidation";
import { readUnit } from "../../src/files/read-files";
import { describeWithLibreOffice } from "../judges/available";
import { readFods, type JudgedSheet } from "../judges/fods";
import { convert } from "../judges/libreoffice";
import { validateOpenXml } from "../judges/open-xml";
import { withTemporaryFolder } from "../judges/temporary-folder";
import { scorecardFile, type SampleUnit } from "../support/scorecard-file";

jest.setTimeout(60_000);

const output: string[] = [];

beforeEach(() => {
  output.length = 0;
  const keep = (line: unknown): void => void output.push(String(line));
  jest.spyOn(console, "log").mockImplementation(keep);
  jest.spyOn(console, "error").mockImplementation(keep);
  jest.spyOn(process.stderr, "write").mockImplementation(() => true);
});
afterEach(() => jest.restoreAllMocks());

const units: readonly SampleUnit[] = [
  { unit: "Xã A", share: 0.9, appraisedShare: 0.85 },
  { unit: "=Xã B", share: 1 },
  { unit: "Xã C", share: 0.9 },
  { unit: "Xã D", share: 0.3, appraisedShare: 0.3 },
  { unit: "Xã E", share: 0.78 },
];

async function folderWith(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}

const sound = Object.fromEntries(units.map((unit, index) => [`${index}.xlsx`, scorecardFile(unit)]));

test("sound scorecards of a folder and the folders in it", async () => {
  await withTemporaryFolder(async (folder) => {
    await folderWith(folder, {
      ...sound,
      "huyện/x/9.XLSX": scorecardFile({ unit: "Xã X", share: 0.5 }),
      "~$0.xlsx": new Uint8Array(165),
    });
    const result = join(folder, "tong-hop.xlsx");
    expect(await main([folder, "-o", result])).toBe(exitCodes.allWell);
    expect(output.at(-1)).toBe(`Đã tổng hợp 6 đơn vị vào ${result}.`);
    const again = await main([folder, "-o", result]);
    expect(again).toBe(exitCodes.allWell);
    expect(output.at(-1)).toContain("6 đơn vị");
    expect(await validateOpenXml(await readFile(result))).toEqual([]);
  });
});

test("files with which something is the matter are named and stop nothing", async () => {
  await withTemporaryFolder(async (folder) => {
    await folderWith(folder, {
      ...sound,
      "a.xls": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "b.xlsx": scorecardFile({ unit: "Xã K", share: 1, year: "2022" }),
      "c.xlsx": scorecardFile({ unit: "Xã A", share: 0.9 }),
      "d.pdf": Uint8Array.of(1),
    });
    const result = join(folder, "tong-hop.xlsx");
    expect(await main([folder, "--output", result])).toBe(exitCodes.findings);
    expect(output).toEqual([
      "Tìm thấy 8 tệp bảng tính; bỏ qua 1 tệp loại khác.",
      "  – a.xls: Tệp Excel 97–2003 (.xls), không phải .xlsx.",
      "  – b.xlsx: Phiếu của năm 2022.",
      "  – c.xlsx: Trùng đơn vị với tệp 0.xlsx; điểm khác nhau.",
      `Đã tổng hợp 5 đơn vị vào ${result}; 3 tệp không đưa vào bảng.`,
    ]);
  });
});

test("nothing to consolidate", async () => {
  await withTemporaryFolder(async (folder) => {
    await folderWith(folder, { "a.xlsx": new Uint8Array(0) });
    expect(await main([folder, "-o", join(folder, "x.xlsx")])).toBe(exitCodes.nothing);
  });
});

test.each([
  [[]],
  [["/không/có"]],
  [[".", "-o", "x.csv"]],
  [[".", "--basis", "x"]],
  [[".", "--ties", "x"]],
  [[".", "--grades", "A=90;A=80"]],
  [[".", "--grades", "A="]],
  [[".", "--year", "2023"]],
  [[".", "--year", "2023", "--rubric", "x@1"]],
  [[".", "--unknown"]],
])("%j is refused with a sentence", async (args) => {
  expect(await main(args)).toBe(exitCodes.failed);
  expect(output).toHaveLength(1);
});

test("help says what each exit code means", async () => {
  expect(await main(["--help"])).toBe(0);
  for (const code of Object.values(exitCodes)) expect(output[0]).toContain(String(code));
});

describeWithLibreOffice("LibreOffice", () => {
  test.each(["self", "appraised"] as const)("calculates what the domain does, by %s scores", async (basis) => {
    const inputs = Object.entries(sound).map(([name, bytes]) => readUnit(bytes, name));
    const thresholds = [
      { name: "Xuất sắc", from: 90 },
      { name: "<Khá*", from: 65.5 },
    ];
    const { rows } = consolidate(inputs, { basis, method: "dense", thresholds, subject: null });
    const sheet = await withTemporaryFolder(async (folder) => {
      await folderWith(folder, sound);
      const result = join(folder, "tong-hop.xlsx");
      const options = ["--basis", basis, "--ties", "dense", "--grades", "<Khá*=65,5;Xuất sắc=90"];
      expect(await main([folder, "-o", result, ...options])).toBe(exitCodes.allWell);
      return (await judged(await readFile(result))).sheets[0];
    });
    const value = valuesOf(sheet);
    for (const [index, { rank, grade, result }] of rows.entries()) {
      const row = 5 + index;
      const score = rankableScore(result, basis);
      expect([value(`A${row}`), value(`B${row}`)]).toEqual([rank ?? "", result.unit]);
      expect(value(`E${row}`)).toBe(result.scoreGap ?? "");
      // LibreOffice writes fifteen digits.
      expect(value(`F${row}`)).toBe(score === null ? "" : Number((score / 100).toPrecision(15)));
      expect(value(`G${row}`)).toBe(score === null ? "" : (grade ?? "Chưa xếp loại"));
    }
    const scored = rows.map(({ result }) => rankableScore(result, basis)).filter((score) => score !== null);
    expect(value("F10")).toBeCloseTo(scored.reduce((sum, score) => sum + score, 0) / scored.length / 100, 12);
    const counted = (name: string | null) => rows.filter(({ grade, rank }) => rank !== null && grade === name).length;
    expect(["B15", "D15", "B16", "D16", "B17", "D17", "D18"].map(value)).toEqual([
      "Xuất sắc",
      counted("Xuất sắc"),
      "<Khá*",
      counted("<Khá*"),
      "Chưa xếp loại",
      counted(null),
      scored.length,
    ]);
  });
});

async function judged(bytes: Uint8Array) {
  return readFods(await convert(bytes, "fods", { locale: "vi-VN" }));
}

const valuesOf = (sheet: JudgedSheet | undefined) => (address: string) => sheet?.cells.get(address)?.value ?? "";
