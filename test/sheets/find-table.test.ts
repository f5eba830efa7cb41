import { findTable } from "../../src/sheets/find-table";
import { headedColumn } from "../../src/sheets/table-headers";

it.each<[string, string | null]>([
  ["Điểm tự đánh giá", "selfScore"],
  ["điểm TỰ đánh giá của xã", "selfScore"],
  ["ĐIỂM TỐI ĐA", "maxScore"],
  ["Số TT", "code"],
  ["Lĩnh vực/Tiêu chí", "title"],
  ["Ghi chú", "explanation"],
  ["Tài liệu kiểm chứng kèm theo", "evidence"],
  ["Điểm", null],
  ["Tỷ lệ", null],
  ["", null],
  [`Giải trình ${"rất dài ".repeat(12)}`, null],
])("header %j heads %s", (header, column) => {
  expect(headedColumn(header)?.column ?? null).toBe(column);
});

it("prefers our own word, then a whole word, then one that goes on", () => {
  const table = findTable({
    values: [
      ["Ghi chú", "STT", "Tiêu chí", "Giải trình", "Giải trình thêm"],
      ["", "1", "x", "", ""],
    ],
  });
  expect(table?.columns).toEqual({ code: 1, title: 2, explanation: 3 });
});

it.each<[string, unknown[][]]>([
  [
    "two columns",
    [
      ["STT", "Tiêu chí"],
      ["1", "x"],
    ],
  ],
  [
    "no code and no title",
    [
      ["Điểm tối đa", "Điểm tự đánh giá", "Giải trình"],
      [1, 1, ""],
    ],
  ],
  ["nothing", []],
])("sees no table in %s", (_, values) => {
  expect(findTable({ values })).toBeNull();
});

it("tells rows of the rubric from totals, blanks, repeated headers and column numbers", () => {
  const header = ["STT", "Tiêu chí", "Điểm tối đa", "Giải trình"];
  const table = findTable({
    values: [
      header,
      ["A", "B", 1, "2=1"],
      ["1", "Chỉ đạo", 2, ""],
      ["", "", "", ""],
      header,
      ["1.1", "Kế hoạch", 2, ""],
      ["", "TỔNG CỘNG:", 2, ""],
      ["Tổng điểm", "", 2, ""],
    ],
  });
  expect(table?.rows.map(({ kind }) => kind)).toEqual([
    "header",
    "rubric",
    "blank",
    "header",
    "rubric",
    "total",
    "total",
  ]);
});

it.each<[string, unknown[]]>([
  ["numbers out of order", ["1", "2", 17, 15]],
  ["one number only", ["A", "B", 1, "C"]],
  ["words", ["1", "Chỉ đạo", 1, 2]],
])("takes no row with %s for column numbers", (_, row) => {
  const table = findTable({ values: [["STT", "Tiêu chí", "Điểm tối đa", "Giải trình"], row] });
  expect(table?.rows.map(({ kind }) => kind)).toEqual(["rubric"]);
});

it("does not take a first row with numbers for a second header row", () => {
  const table = findTable({
    values: [
      ["STT", "Tiêu chí", "Điểm tối đa", ""],
      ["1", "x", 2, "Giải trình"],
    ],
  });
  expect(table).toMatchObject({ headerRow: 0, columns: { code: 0, title: 1, maxScore: 2 } });
});

describe("a header in two rows", () => {
  it("is read with the word above that was merged over several columns", () => {
    const table = findTable({
      values: [
        ["STT", "Tiêu chí", "Điểm", "", "", "Ghi chú"],
        ["", "", "Tối đa", "Tự đánh giá", "Thẩm định", ""],
        ["1", "x", 1, 1, 1, ""],
      ],
    });
    expect(table).toMatchObject({
      headerRow: 1,
      columns: { code: 0, title: 1, maxScore: 2, selfScore: 3, appraisedScore: 4, explanation: 5 },
    });
    expect(table?.rows).toEqual([{ row: 2, kind: "rubric" }]);
  });
});

it("looks for a header near the top only", () => {
  const header = ["STT", "Tiêu chí", "Điểm tối đa"];
  const below = (rows: number) => findTable({ values: [...Array.from({ length: rows }, () => ["", "", ""]), header] });
  expect(below(59)?.headerRow).toBe(59);
  expect(below(61)).toBeNull();
});

it("knows totals whatever spaces stand around, and by either column", () => {
  const values = [
    ["STT", "Tiêu chí", "Điểm tối đa"],
    ["", "  Tổng cộng ", 1],
    [" CỘNG", "", 1],
    ["", "Cộng tác viên", 1],
  ];
  expect(findTable({ values })?.rows.map(({ kind }) => kind)).toEqual(["total", "total", "rubric"]);
});

it("takes column numbers for such only right below the header, and three of them at least", () => {
  const kinds = (...rows: unknown[][]) =>
    findTable({ values: [["STT", "Tiêu chí", "Điểm tối đa", "Giải trình"], ...rows] })?.rows.map(({ kind }) => kind);
  expect(kinds(["A", "", " 1 ", 2])).toEqual(["header"]);
  expect(kinds(["", "", 1, 2])).toEqual(["rubric"]);
  expect(kinds(["1", "x", 1, ""], ["A", "B", 1, 2])).toEqual(["rubric", "rubric"]);
});

it("finds a row that holds nothing but an error value", () => {
  const values = [
    ["STT", "Tiêu chí", "Giải trình"],
    ["", "", "#N/A"],
  ];
  const valueTypes = [
    ["String", "String", "String"],
    ["Empty", "Empty", "Error"],
  ];
  expect(findTable({ values, valueTypes })?.rows).toEqual([{ row: 1, kind: "rubric" }]);
});
