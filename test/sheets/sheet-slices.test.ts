import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { looksOf, numberFormatsOf, type Look } from "../../src/sheets/factor-styles";
import { frameOf, slicesOf } from "../../src/sheets/sheet-slices";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { consolidationOf } from "../support/sample-consolidation";

const spec = consolidationSpec(consolidationOf(250), haTrung2023);
const slices = [...slicesOf(spec)];

/** A slice's looks put together again, as painting does: columns, then rows, then cells. */
const painted = ({ looks, cells }: (typeof slices)[number]): readonly (readonly Look[])[] =>
  cells.map((row, r) => row.map((_, c) => ({ ...looks.columns[c], ...looks.rows[r], ...looks.cells?.[r]?.[c] })));

const named = (look: Look | undefined): Look =>
  Object.fromEntries(Object.entries(look ?? {}).filter(([, value]) => value !== undefined));

test("slices are the sheet's rows, from the top down, without gaps and none of them large", () => {
  expect(slices.map(({ firstRow }) => firstRow)).toEqual([0, 41, 82, 123, 164, 205, 246, 287]);
  expect(slices.flatMap(({ cells }) => cells)).toEqual(spec.cells);
  expect(slices.flatMap(({ numberFormats }) => numberFormats)).toEqual(numberFormatsOf(spec));
  expect(slices.flatMap(({ rowHeights }) => rowHeights)).toEqual(spec.rowHeights);
  for (const { cells } of slices) expect(cells.length * spec.columnWidths.length).toBeLessThanOrEqual(750);
});

test("every cell of a slice is to look as in the whole sheet", () => {
  const wanted = looksOf(spec);
  for (const [index, row] of slices.flatMap(painted).entries()) {
    for (const [column, look] of row.entries()) {
      expect({ index, column, look: named(look) }).toMatchObject({ look: named(wanted[index]?.[column]) });
    }
  }
});

test("the frame has everything else, and nothing that grows with the rows", () => {
  const frame: Partial<SheetSpec> = frameOf(spec);
  const { cells, styles, rowHeights, ...rest } = spec;
  expect(frame).toEqual(rest);
  expect([cells.length, rowHeights?.length, styles.length > 0]).toEqual([
    frame.page?.printArea.rowCount,
    cells.length,
    true,
  ]);
});
