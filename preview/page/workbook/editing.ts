import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import type { IDocumentData, Univer } from "@univerjs/core";
import {
  EditingRenderController,
  IEditorBridgeService,
  IEditorService,
  ILayoutService,
} from "@univerjs/preset-sheets-core";

export interface EditedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Takes what was typed; false keeps the selection where it is. */
export type SubmitText = (cell: EditedCell, text: string) => Promise<boolean>;

/** What Univer 0.25.1 keeps private; the version is pinned. */
interface EditingInternals {
  _submitEdit(snapshot: IDocumentData, wholeSelection?: boolean): Promise<boolean>;
}

/**
 * What is typed into a cell or the formula bar goes to `submit` instead of Univer, which reads numbers in en-US only
 * and knows nothing of locked cells. Univer goes on to open and close the editor and to move the selection.
 */
export function takeOverEditing(univer: Univer, submit: SubmitText): void {
  const injector = univer.__getInjector();
  const editing = injector.get(EditingRenderController) as unknown as EditingInternals;
  editing._submitEdit = (snapshot) => {
    const cell = injector.get(IEditorBridgeService).getEditCellState();
    return cell ? submit(cell, typedText(snapshot)) : Promise.resolve(true);
  };
}

/** A document's text ends with a paragraph and a section mark; lines within a cell are parted by "\n", as in Excel. */
function typedText(snapshot: IDocumentData): string {
  return (snapshot.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** Puts a text into the open cell editor, as after "Retry" in Excel's box. */
export function replaceEditedText(univer: Univer, text: string): void {
  univer.__getInjector().get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.replaceText(text);
}

/** Keys go to the grid again. */
export function focusGrid(univer: Univer): void {
  univer.__getInjector().get(ILayoutService).focus();
}
