import { forEachCell, isWholeColumns, isWholeRows, subtract } from "../../engine/area";
import type { Area } from "../../engine/area";
import { splitReference } from "../../engine/address";
import { EMPTY, readCell, writeCells } from "../../engine/cells";
import { conditionalFormats, removeConditionalFormat, setConditionalFormat } from "../../engine/conditional-formats";
import { merge, unmerge } from "../../engine/layout";
import { deleteCells, insertCells } from "../../engine/structure";
import { clearStyles } from "../../engine/styles";
import { setValidation } from "../../engine/validation";
import type { CallArguments } from "../call-arguments";
import { ExcelError, invalidArgument } from "../excel-error";
import type { Members } from "../excel-object";
import { requireAllowed, requireUnlocked, requireUnprotected } from "../protection";
import type { ProtectionOption } from "../protection";
import type { Session } from "../session";
import { findCells, raiseChanged, raiseFormatChanged } from "./cells";
import type { Cells } from "./cells";
import { copyCells } from "./copy-cells";
import type { CopyKind } from "./copy-cells";
import { range } from "./range";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

function clear(cells: Cells, args: CallArguments, session: Session): void {
  const what = args.oneOf(0, CLEARED, "All");
  const { sheet, area } = cells;
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "All" || what === "Contents" || what === "ResetContents") {
    requireUnlocked(sheet, area);
    clearContents(cells);
  }
  if (what === "All") setValidation(sheet, area, null);
  if (what === "All" || what === "Formats") {
    requireAllowed(sheet, "allowFormatCells");
    clearFormats(cells);
    raiseFormatChanged(session, cells);
  }
  if (what !== "Formats") raiseChanged(session, cells);
}

function clearContents({ sheet, area }: Cells): void {
  const present = sheet.present(area);
  if (present)
    writeCells(sheet, present, (row, column) => (readCell(sheet, row, column) === EMPTY ? undefined : EMPTY));
}

function clearFormats({ sheet, area }: Cells): void {
  clearStyles(sheet, area);
  const extras = new Map<
    string,
    { unlocked: undefined; formulaHidden: undefined; indent: undefined; horizontal: undefined }
  >();
  const present = sheet.present(area);
  if (present) {
    forEachCell(present, (row, column) => {
      const key = `${row},${column}`;
      if (sheet.extras.cells[key]) {
        extras.set(key, { unlocked: undefined, formulaHidden: undefined, indent: undefined, horizontal: undefined });
      }
    });
  }
  sheet.updateCellExtras(extras);
  cutConditionalFormats({ sheet, area });
}

/** Takes the area out of every conditional format that touches it. */
export function cutConditionalFormats({ sheet, area }: Cells): void {
  for (const rule of conditionalFormats(sheet, area)) {
    const areas = rule.areas.flatMap((part) => subtract(part, area));
    if (areas.length === 0) removeConditionalFormat(sheet, rule.id);
    else setConditionalFormat(sheet, { ...rule, areas });
  }
}

function structureOption(area: Area, verb: "Insert" | "Delete"): ProtectionOption | null {
  if (isWholeRows(area)) return `allow${verb}Rows`;
  if (isWholeColumns(area)) return `allow${verb}Columns`;
  return null;
}

/** On a protected sheet whole rows and columns may be allowed; single cells never are. */
function requireStructure({ sheet, area }: Cells, verb: "Insert" | "Delete"): void {
  const option = structureOption(area, verb);
  if (option) requireAllowed(sheet, option);
  else requireUnprotected(sheet);
  if (verb === "Delete" && option) requireUnlocked(sheet, sheet.present(area) ?? area);
}

function changeType(area: Area, verb: "Inserted" | "Deleted"): string {
  return isWholeRows(area) ? `Row${verb}` : isWholeColumns(area) ? `Column${verb}` : `Cell${verb}`;
}

async function insert(cells: Cells, args: CallArguments, session: Session) {
  const shift = args.oneOf(0, ["Down", "Right"] as const);
  requireStructure(cells, "Insert");
  const area = await insertCells(cells.sheet, cells.area, shift);
  session.noteMove({ sheet: cells.sheet, area });
  raiseChanged(session, cells, { type: changeType(cells.area, "Inserted"), shiftDirection: `ShiftCell${shift}` });
  return range(cells);
}

async function remove(cells: Cells, args: CallArguments, session: Session): Promise<void> {
  const shift = args.oneOf(0, ["Up", "Left"] as const);
  requireStructure(cells, "Delete");
  const area = await deleteCells(cells.sheet, cells.area, shift);
  session.noteMove({ sheet: cells.sheet, area });
  raiseChanged(session, cells, { type: changeType(cells.area, "Deleted"), shiftDirection: `ShiftCell${shift}` });
}

function select({ sheet, area }: Cells, session: Session): void {
  if (sheet.extras.visibility !== "Visible") {
    throw new ExcelError("InvalidOperation", "A range of a hidden sheet cannot be selected.");
  }
  session.activate(sheet);
  session.select(sheet, area);
}

/** A text names cells of the same sheet, or of another when it says so. */
function sourceAt({ sheet }: Cells, text: string, session: Session): Cells {
  return findCells(session.book, text, splitReference(text).sheet === undefined ? sheet : null);
}

const COPY_KINDS = ["All", "Formulas", "Values", "Formats", "Link"] as const;

async function copyFrom(cells: Cells, args: CallArguments, session: Session): Promise<void> {
  const object = args.object(0);
  const source = object ? range.targetOf(object) : sourceAt(cells, args.text(0), session);
  if (!source) throw invalidArgument("Range.copyFrom: the source must be one range.");
  const kind = args.oneOf<CopyKind | "Link">(1, COPY_KINDS, "All");
  if (kind === "Link") throw invalidArgument("Range.copyFrom: links are not copied by this host.");
  const target = await copyCells(source, cells, { kind, skipBlanks: args.boolean(2), transpose: args.boolean(3) });
  if (kind !== "Formats") raiseChanged(session, target);
  if (kind === "All" || kind === "Formats") raiseFormatChanged(session, target);
}

export const editingMembers: NonNullable<Members<Cells>["methods"]> = {
  Clear: clear,
  Insert: insert,
  Delete: remove,
  Merge: ({ sheet, area }, args) => {
    requireUnprotected(sheet);
    merge(sheet, area, args.boolean(0));
  },
  Unmerge: ({ sheet, area }) => {
    requireUnprotected(sheet);
    unmerge(sheet, area);
  },
  Select: (cells, _args, session) => select(cells, session),
  CopyFrom: copyFrom,
  Calculate: (_cells, _args, session) => session.book.recalculate(),
};
