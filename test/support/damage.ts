import fc from "fast-check";
import {
  emptyCell,
  numberCell,
  textCell,
  withCell,
  withColumnInserted,
  withoutRow,
  withRowInserted,
  withRowMoved,
  type DamagedSheet,
  type SheetCell,
} from "./damaged-sheet";

/** Something that people, or pasting, do to a scorecard. Rows and columns are taken modulo what the sheet has. */
export type Damage = (sheet: DamagedSheet) => DamagedSheet;

const place = fc.nat(200);

/** Rows below the title lines, the header among them. */
const rowAt = ({ cells }: DamagedSheet, at: number): number => 3 + (at % Math.max(1, cells.length - 3));

const columnAt = ({ cells }: DamagedSheet, at: number): number => at % (cells[0]?.length ?? 1);

const rowLike = (sheet: DamagedSheet, texts: readonly string[]): readonly SheetCell[] =>
  (sheet.cells[0] ?? []).map((_, column) => (texts[column] ? textCell(texts[column]) : emptyCell));

/** What may be written over a code or a title without its row being taken for another's. */
const nonsense = fc.constantFrom("", "?", "9.9", "Ghi chú", "1.1.1");

const inserted = fc
  .tuple(place, fc.constantFrom<string[]>([], ["", "Dòng thêm"], ["1.3", ""], ["x", "Chép từ tệp cũ", "", "3"]))
  .map(
    ([at, texts]): Damage =>
      (sheet) =>
        withRowInserted(sheet, rowAt(sheet, at) + 1, rowLike(sheet, texts)),
  );

const deleted = place.map(
  (at): Damage =>
    (sheet) =>
      withoutRow(sheet, rowAt(sheet, at)),
);

const moved = fc.tuple(place, place).map(
  ([from, to]): Damage =>
    (sheet) =>
      withRowMoved(sheet, rowAt(sheet, from), rowAt(sheet, to)),
);

const doubled = fc.tuple(place, place).map(
  ([from, to]): Damage =>
    (sheet) =>
      withRowInserted(sheet, rowAt(sheet, to) + 1, sheet.cells[rowAt(sheet, from)] ?? []),
);

const maximumChanged = fc.tuple(place, fc.nat(9)).map(
  ([at, value]): Damage =>
    (sheet) =>
      withCell(sheet, rowAt(sheet, at), 2, numberCell(value)),
);

const formulasLost: fc.Arbitrary<Damage> = fc.constant((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.map((cell) => ({ ...cell, formula: "" }))),
}));

const namesLost: fc.Arbitrary<Damage> = fc.constant((sheet) => ({ ...sheet, names: new Map<string, string>() }));

const columnInserted = place.map(
  (at): Damage =>
    (sheet) =>
      withColumnInserted(sheet, columnAt(sheet, at)),
);

const codeOverwritten = fc.tuple(place, nonsense).map(
  ([at, text]): Damage =>
    (sheet) =>
      withCell(sheet, rowAt(sheet, at), 0, { ...textCell(text), formula: "" }),
);

const titleOverwritten = fc.tuple(place, nonsense).map(
  ([at, text]): Damage =>
    (sheet) =>
      withCell(sheet, rowAt(sheet, at), 1, { ...textCell(text), formula: "" }),
);

/** The code or the title of one row written over another's. */
const copiedOver = (column: number) =>
  fc.tuple(place, place).map(([from, to]): Damage => (sheet) => {
    const { value, type } = sheet.cells[rowAt(sheet, from)]?.[column] ?? emptyCell;
    return withCell(sheet, rowAt(sheet, to), column, { value, type, formula: "" });
  });

/** Damage after which every row still has its own code or its own title. */
export const gentleDamage: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof(inserted, deleted, moved, doubled, maximumChanged, formulasLost, namesLost, copiedOver(0), codeOverwritten),
  { minLength: 1, maxLength: 8 },
);

/** Any damage. */
export const anyDamage: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof(
    inserted,
    deleted,
    moved,
    doubled,
    maximumChanged,
    formulasLost,
    namesLost,
    columnInserted,
    codeOverwritten,
    titleOverwritten,
    copiedOver(0),
    copiedOver(1),
    copiedOver(3),
  ),
  { minLength: 1, maxLength: 12 },
);
