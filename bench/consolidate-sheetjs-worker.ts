import { read, utils, type CellObject } from "@e965/xlsx";
import { answerWith } from "./consolidate-rival";

/** The same work done with SheetJS, told to leave out what is not asked for. */
answerWith((bytes, block) => {
  const { Sheets, SheetNames } = read(bytes, { dense: false, cellFormula: false, cellHTML: false, cellText: false });
  const sheet = Sheets[SheetNames[0] ?? ""];
  const valueAt = (row: number, column: number) =>
    (sheet?.[utils.encode_cell({ r: row, c: column })] as CellObject | undefined)?.v;
  return sheet && block(valueAt);
});
