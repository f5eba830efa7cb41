import fc from "fast-check";
import { onExcel, read, run } from "./on-excel";

onExcel();

interface RowMove {
  readonly kind: "insert" | "delete";
  /** From 1. */
  readonly row: number;
  readonly count: number;
}

const moveArbitrary: fc.Arbitrary<RowMove> = fc.record({
  kind: fc.constantFrom("insert", "delete"),
  row: fc.integer({ min: 1, max: 4 }),
  count: fc.integer({ min: 1, max: 2 }),
});

const rowCount = 12;

function apply(sheet: Excel.Worksheet, { kind, row, count }: RowMove): void {
  const rows = sheet.getRange(`${row}:${row + count - 1}`);
  if (kind === "insert") rows.insert("Down");
  else rows.delete("Up");
}

/** The numbers of the first column after the moves; null in a blank row. */
function moved(moves: readonly RowMove[]): readonly (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: rowCount }, (_, row) => row + 1);
  for (const { kind, row, count } of moves) {
    if (kind === "delete") rows.splice(row - 1, count);
    else rows.splice(row - 1, 0, ...Array.from({ length: count }, () => null));
  }
  return rows;
}

test("after any moves of rows, in one request or in several, formulas mean their cells and new rows are blank", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moveArbitrary, { maxLength: 4 }), fc.boolean(), async (moves, together) => {
      const rows = Array.from({ length: rowCount }, (_, row) => [row + 1, `=A${row + 1}*2`, `=SUM(B$1:B${row + 1})`]);
      await run((_context, sheet) => {
        sheet.getRange("A1:C40").clear();
        sheet.getRange(`A1:C${rowCount}`).formulas = rows;
      });
      if (together) await run((_context, sheet) => moves.forEach((move) => apply(sheet, move)));
      else for (const move of moves) await run((_context, sheet) => apply(sheet, move));
      let sum = 0;
      const expected = moved(moves).map((number) => {
        sum += (number ?? 0) * 2;
        return number === null ? ["", "", ""] : [number, number * 2, sum];
      });
      expect(await read(`A1:C${expected.length}`, "values")).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
