import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { IRange, IWorkbookData, Univer, Workbook } from "@univerjs/core";
import { lastColumn, lastRow } from "./area";
import type { Area } from "./area";
import { shortenWrites } from "./formula-writes";

type Injector = ReturnType<Univer["__getInjector"]>;

/** A change of the model: by whom is told by the options Univer passes along. */
export interface Mutation {
  readonly id: string;
  readonly sheetId: string;
  /** A formula's result, written by the engine. */
  readonly ofFormula: boolean;
}

/** One workbook in a Univer, headless or on a page: the only place that talks to Univer's services by name. */
export class Grid {
  readonly #univer: Univer;
  #unitId = "";
  #depth = 0;

  constructor(univer: Univer) {
    this.#univer = univer;
  }

  get unitId(): string {
    return this.#unitId;
  }

  get get(): Injector["get"] {
    const injector = this.#univer.__getInjector();
    return injector.get.bind(injector);
  }

  get workbook(): Workbook {
    const workbook = this.get(IUniverInstanceService).getUnit<Workbook>(this.#unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No workbook is open");
    return workbook;
  }

  /** True while the program writes, so that a listener can tell its own writes from a person's. */
  get busy(): boolean {
    return this.#depth > 0;
  }

  open(snapshot: IWorkbookData): void {
    this.close();
    this.#unitId = snapshot.id;
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
    shortenWrites(this);
  }

  close(): void {
    if (this.#unitId !== "") this.get(IUniverInstanceService).disposeUnit(this.#unitId);
    this.#unitId = "";
  }

  dispose(): void {
    this.#univer.dispose();
  }

  /** Calls the listener after each change of this workbook's model. Returns how to end it. */
  watch(listener: (mutation: Mutation) => void): () => void {
    const watching = this.get(ICommandService).onCommandExecuted((info, options) => {
      const params = info.params as { readonly unitId?: string; readonly subUnitId?: string } | undefined;
      if (info.type !== CommandType.MUTATION || params?.unitId !== this.#unitId) return;
      listener({ id: info.id, sheetId: params.subUnitId ?? "", ofFormula: options?.fromFormula === true });
    });
    return () => watching.dispose();
  }

  /** Changes the model at once and without undo; mutations bypass the permissions of the page's user interface. */
  mutate(id: string, params: object): void {
    this.#depth += 1;
    try {
      if (!this.get(ICommandService).syncExecuteCommand(id, { unitId: this.#unitId, ...params })) {
        throw new Error(`Univer refused ${id}`);
      }
    } finally {
      this.#depth -= 1;
    }
  }

  /** Runs a command, which (unlike a mutation) also moves what refers to the cells: formulas, rules, names. */
  async command(id: string, params: object): Promise<void> {
    this.#depth += 1;
    try {
      const done = await this.get(ICommandService).executeCommand(id, { unitId: this.#unitId, ...params });
      if (!done) throw new Error(`Univer refused ${id}`);
    } finally {
      this.#depth -= 1;
    }
  }
}

export function toRange(area: Area): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: lastRow(area), endColumn: lastColumn(area) };
}

export function fromRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}
