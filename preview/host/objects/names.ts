import type { Book } from "../../engine/book";
import { addressOf, quoteSheetName } from "../../engine/address";
import { isFormula } from "../../engine/formula-syntax";
import { fromCommaNotation } from "../../engine/local-formula";
import type { DefinedName } from "../../engine/names";
import { nameProblem } from "../../engine/name-rules";
import type { Sheet } from "../../engine/sheet";
import type { CallArguments } from "../call-arguments";
import { asBoolean, asText } from "../call-arguments";
import { ExcelError, invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType } from "../excel-object";
import { range } from "./range";
import { worksheet } from "./worksheet";

interface Scope {
  readonly book: Book;
  /** null: the names of the workbook. */
  readonly sheet: Sheet | null;
}

interface NameRef {
  readonly book: Book;
  readonly id: string;
}

const MAX_COMMENT = 255;

function entryOf({ book, id }: NameRef): DefinedName {
  const entry = book.names.byId(id);
  if (!entry) throw itemNotFound("The name was deleted.");
  return entry;
}

/** The workbook's collection lists the sheets' names, too. */
function namesIn({ book, sheet }: Scope): readonly DefinedName[] {
  return sheet === null ? book.names.all : book.names.all.filter((entry) => entry.sheet === sheet);
}

const ref = ({ book }: Scope, { id }: DefinedName): NameRef => ({ book, id });

function formulaFrom(args: CallArguments, index: number): string {
  const object = args.object(index);
  const cells = range.targetOf(object);
  if (cells) return `=${quoteSheetName(cells.sheet.name)}!${addressOf(cells.area, true)}`;
  if (object) throw invalidArgument("A name refers to a range or a formula.");
  return checkedFormula(args.text(index));
}

/** Constants may come without "=", as in `names.add("x", "5")`; a text in quotes, too. */
function checkedFormula(text: string): string {
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (formula === "=" || !isFormula(formula)) throw invalidArgument(`"${text}" is no formula.`);
  return formula;
}

function add(scope: Scope, name: string, formula: string, comment: string) {
  const problem = nameProblem(name);
  if (problem) throw invalidArgument(`"${name}": ${problem}`);
  if (comment.length > MAX_COMMENT) throw invalidArgument(`A comment has at most ${MAX_COMMENT} characters.`);
  if (scope.book.names.find(name, scope.sheet)) {
    throw new ExcelError("ItemAlreadyExists", `The name "${name}" exists already.`);
  }
  return namedItem(ref(scope, scope.book.names.add({ name, formula, comment, visible: true, sheet: scope.sheet })));
}

/** A range's name shows its address, a constant its value, a broken reference "#REF!". */
async function valueOf(target: NameRef) {
  const entry = entryOf(target);
  const cells = target.book.names.areaOf(entry);
  if (cells) return `${quoteSheetName(cells.sheet.name)}!${addressOf(cells.area, true)}`;
  const sheet = entry.sheet ?? target.book.activeSheet;
  return target.book.evaluate(sheet, { row: 0, column: 0 }, entry.formula);
}

async function typeOf(target: NameRef): Promise<string> {
  if (target.book.names.areaOf(entryOf(target))) return "Range";
  const value = await valueOf(target);
  if (Array.isArray(value)) return "Array";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "string" && value.startsWith("#") ? "Error" : "String";
}

function change(target: NameRef, part: Partial<DefinedName>): void {
  target.book.names.set({ ...entryOf(target), ...part });
}

function rangeOf(target: NameRef) {
  const cells = target.book.names.areaOf(entryOf(target));
  return cells && range(cells);
}

const namedItem: ExcelType<NameRef> = excelType<NameRef>("NamedItem", {
  // The client finds a name again by its name in the collection it came from.
  identity: (target) => ({ Name: entryOf(target).name, _Id: entryOf(target).name }),
  scalars: {
    Name: { get: (target) => entryOf(target).name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: (target) => entryOf(target).visible,
      set: (target, value) => change(target, { visible: asBoolean(value, "NamedItem.visible") }),
    },
    Comment: {
      get: (target) => entryOf(target).comment,
      set: (target, value) => change(target, { comment: asText(value, "NamedItem.comment") }),
    },
    Scope: { get: (target) => (entryOf(target).sheet ? "Worksheet" : "Workbook") },
    Formula: {
      get: (target) => entryOf(target).formula,
      set: (target, value) => change(target, { formula: checkedFormula(asText(value, "NamedItem.formula")) }),
    },
  },
  objects: {
    Worksheet: (target) => {
      const { sheet } = entryOf(target);
      if (!sheet) throw itemNotFound("The name belongs to the workbook.");
      return worksheet(sheet);
    },
    WorksheetOrNullObject: (target) => {
      const { sheet } = entryOf(target);
      return sheet && worksheet(sheet);
    },
  },
  methods: {
    Delete: (target) => target.book.names.remove(entryOf(target)),
    GetRange: (target) => {
      const found = rangeOf(target);
      if (!found) throw itemNotFound("The name does not refer to a range.");
      return found;
    },
    GetRangeOrNullObject: rangeOf,
  },
});

export const namedItemCollection: ExcelType<Scope> = excelType<Scope>("NamedItemCollection", {
  items: (scope) => namesIn(scope).map((entry) => namedItem(ref(scope, entry))),
  item: (scope, args) => {
    const entry = scope.book.names.find(args.text(0), scope.sheet);
    if (!entry) throw itemNotFound(`There is no name "${args.text(0)}".`);
    return namedItem(ref(scope, entry));
  },
  methods: {
    Add: (scope, args) => add(scope, args.text(0), formulaFrom(args, 1), args.optionalText(2) ?? ""),
    AddFormulaLocal: (scope, args, session) => {
      const local = args.text(1);
      const formula = session.machine.locale === "vi-VN" ? fromCommaNotation(local) : local;
      return add(scope, args.text(0), checkedFormula(formula), args.optionalText(2) ?? "");
    },
    GetCount: (scope) => namesIn(scope).length,
    GetItemOrNullObject: (scope, args) => {
      const entry = scope.book.names.find(args.text(0), scope.sheet);
      return entry ? namedItem(ref(scope, entry)) : null;
    },
  },
});
