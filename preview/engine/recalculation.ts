import { ICommandService } from "@univerjs/core";
import type { ICommandInfo } from "@univerjs/core";
import {
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  LexerTreeBuilder,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import type { Grid } from "./grid";

/**
 * What Univer 0.25.1 keeps private. It computes by itself 100 ms after the last write, whether or not a calculation is
 * going on, and of two at a time the results are lost; so it only says that there is something to compute. The versions
 * are pinned.
 */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: IFormulaDirtyData;
  _generateDirty(commands: readonly ICommandInfo[]): IFormulaDirtyData;
  _mergeDirty(one: IFormulaDirtyData, other: IFormulaDirtyData): IFormulaDirtyData;
  _startProgress(): void;
}

/** From now on nothing is computed unless {@link recalculate} is called; `onStale` after each write that makes it necessary. */
export function takeOverCalculation(grid: Grid, onStale: () => void): void {
  const trigger = grid.get(TriggerCalculationController) as unknown as Trigger;
  clearTimeout(trigger._setTimeoutKey);
  Object.defineProperty(trigger, "_setTimeoutKey", {
    configurable: true,
    get: () => undefined,
    set: (timer: ReturnType<typeof setTimeout>) => {
      clearTimeout(timer);
      onStale();
    },
  });
}

/** Univer shows its progress bar a second after a calculation began, by a timer that outlives it and then fails. */
export function forgetProgress(grid: Grid): void {
  (grid.get(TriggerCalculationController) as unknown as Trigger)._startProgress = () => undefined;
}

/** Computes what the last writes made stale; returns when the results stand in the cells. */
export async function recalculate(grid: Grid): Promise<void> {
  const trigger = grid.get(TriggerCalculationController) as unknown as Trigger;
  // Results written to cells may dirty array formulas again: a few turns settle it.
  for (let turn = 0; turn < 4 && trigger._waitingCommandQueue.length > 0; turn += 1) {
    const queue = trigger._waitingCommandQueue;
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(queue));
    await run(grid, trigger._executingDirtyData);
  }
}

interface ParsedFormulas {
  _disposeByUnitId(unitId: string): void;
}

/**
 * Reads and computes every formula of the workbook anew. Parsed formulas remember what a name meant, and Univer keeps
 * them by their text alone, even from one workbook to the next: all of them go.
 */
export async function recalculateAll(grid: Grid): Promise<void> {
  grid.get(LexerTreeBuilder).dispose();
  (grid.get(IFormulaDependencyGenerator) as unknown as ParsedFormulas)._disposeByUnitId(grid.unitId);
  grid.get(IDependencyManagerService).clearFormulaDependency(grid.unitId);
  await recalculate(grid);
  const trigger = grid.get(TriggerCalculationController) as unknown as Trigger;
  await run(grid, { ...trigger._executingDirtyData, forceCalculation: true });
}

async function run(grid: Grid, dirty: IFormulaDirtyData): Promise<void> {
  const applied = grid.get(FormulaCalculationSessionService).waitForLatestApplied();
  void grid
    .get(ICommandService)
    .executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  await applied;
}

export type FormulaResult = number | string | boolean | null;

/** The value of a formula as if it stood in the given cell; an area gives its rows of values. Does not change the workbook. */
export async function evaluate(
  grid: Grid,
  sheetId: string,
  cell: { readonly row: number; readonly column: number },
  formula: string,
): Promise<FormulaResult | readonly (readonly FormulaResult[])[]> {
  const request = { [grid.unitId]: { [sheetId]: { [cell.row]: { [cell.column]: [formula] } } } };
  const results = await grid.get(ICalculateFormulaService).executeFormulas(request);
  return results[grid.unitId]?.[sheetId]?.[cell.row]?.[cell.column]?.[0]?.value ?? null;
}
