import { CanceledError, ICommandService, UndoCommand } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import type { EmbeddedExcel } from "../../host/embedded-excel";

/**
 * Ctrl+Z takes back entries, which come into the cells past Univer; Univer goes on to take back what it did itself,
 * and what is typed in an open cell.
 */
export function takeOverUndo(univer: Univer, excel: EmbeddedExcel): { readonly gridIsUndoing: boolean } {
  const commands = univer.__getInjector().get(ICommandService);
  const state = { gridIsUndoing: false };
  commands.beforeCommandExecuted(({ id }) => {
    if (id !== UndoCommand.id || excel.isEditingCell || state.gridIsUndoing) return;
    queueMicrotask(() => void undo());
    throw new CanceledError();
  });

  async function undo(): Promise<void> {
    if ((await excel.undo()) !== "grid") return;
    state.gridIsUndoing = true;
    try {
      await commands.executeCommand(UndoCommand.id);
    } finally {
      state.gridIsUndoing = false;
    }
  }
  return state;
}
