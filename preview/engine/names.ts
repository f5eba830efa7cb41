import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { Area } from "./area";
import { parseAddress, splitReference } from "./address";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

/** Univer's word for "the whole workbook". */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** en-US, starts with "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet it belongs to; null for the workbook. */
  readonly sheet: Sheet | null;
}

/** The defined names of a workbook. */
export class Names {
  readonly #book: Book;
  #next = 1;

  constructor(book: Book) {
    this.#book = book;
  }

  /** All names, in the order of the alphabet. */
  get all(): readonly DefinedName[] {
    const map = this.#service.getDefinedNameMap(this.#book.grid.unitId) ?? {};
    return Object.values(map)
      .map((entry) => this.#read(entry))
      .sort((a, b) => (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1));
  }

  find(name: string, sheet: Sheet | null): DefinedName | undefined {
    const wanted = name.toUpperCase();
    return this.all.find((entry) => entry.name.toUpperCase() === wanted && entry.sheet === sheet);
  }

  byId(id: string): DefinedName | undefined {
    return this.all.find((entry) => entry.id === id);
  }

  add(entry: Omit<DefinedName, "id">): DefinedName {
    let id: string;
    do id = `name-${(this.#next += 1)}`;
    while (this.byId(id) !== undefined);
    this.set({ ...entry, id });
    return { ...entry, id };
  }

  set({ id, name, formula, comment, visible, sheet }: DefinedName): void {
    this.#book.grid.mutate(SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString: isReference(formula) ? formula.slice(1) : formula,
      comment,
      hidden: !visible,
      localSheetId: sheet?.id ?? WORKBOOK_SCOPE,
    });
    this.#book.markAllStale();
  }

  remove(entry: DefinedName): void {
    const param = this.#service.getValueById(this.#book.grid.unitId, entry.id);
    if (param) this.#book.grid.mutate(RemoveDefinedNameMutation.id, { ...param });
    this.#book.markAllStale();
  }

  /** A sheet that goes takes its own names along. */
  forgetSheet(sheet: Sheet): void {
    for (const entry of this.all) if (entry.sheet === sheet) this.remove(entry);
  }

  /** The cells a name refers to; null when it is a constant, a formula or a lost reference. */
  areaOf(entry: DefinedName): { readonly sheet: Sheet; readonly area: Area } | null {
    const { sheet: sheetName, address } = splitReference(entry.formula.slice(1));
    const sheet = sheetName === undefined ? undefined : this.#book.sheetByName(sheetName);
    const area = parseAddress(address);
    return sheet && area ? { sheet, area } : null;
  }

  get #service(): IDefinedNamesService {
    return this.#book.grid.get(IDefinedNamesService);
  }

  #read(entry: IDefinedNamesServiceParam): DefinedName {
    const text = entry.formulaOrRefString;
    const local = entry.localSheetId && entry.localSheetId !== WORKBOOK_SCOPE ? entry.localSheetId : "";
    return {
      id: entry.id,
      name: entry.name,
      formula: text.startsWith("=") ? text : `=${text}`,
      comment: entry.comment ?? "",
      visible: entry.hidden !== true,
      sheet: this.#book.sheetById(local) ?? null,
    };
  }
}

/** Univer wants a plain reference without "=", and everything else with it. */
function isReference(formula: string): boolean {
  const { sheet, address } = splitReference(formula.slice(1));
  return sheet !== undefined && parseAddress(address) !== null;
}
