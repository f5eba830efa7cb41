import { ask } from "./dialogs";
import { messages } from "./messages";

export interface FileState {
  readonly name: string;
  readonly saved: boolean;
}

/** The file that the workbook on the page is, or will be: its name, and whether it holds everything. */
export class DocumentFile {
  #state: FileState = { name: messages.newBookName, saved: true };

  constructor(private readonly onChange: (state: FileState) => void) {
    onChange(this.#state);
  }

  get state(): FileState {
    return this.#state;
  }

  /** Another workbook, or the same one saved. */
  settle(name: string): void {
    this.#set({ name, saved: true });
  }

  changed(): void {
    if (this.#state.saved) this.#set({ ...this.#state, saved: false });
  }

  /** True when the workbook may be thrown away: nothing is unsaved, or the user says so, or saves first. */
  async mayBeReplaced(save: () => Promise<boolean>): Promise<boolean> {
    if (this.#state.saved) return true;
    const choice = await ask({
      title: messages.unsavedTitle,
      text: messages.unsavedText(this.#state.name),
      kind: "question",
      choices: [
        { value: "save", label: messages.saveFirst },
        { value: "discard", label: messages.discard },
        { value: "cancel", label: messages.cancel },
      ],
      onEscape: "cancel",
    });
    return choice === "save" ? save() : choice === "discard";
  }

  #set(state: FileState): void {
    this.#state = state;
    this.onChange(state);
  }
}
