import type { BookDocument } from "../engine/document";
import type { OpenedBook } from "../xlsx/read";
import { tell } from "./dialogs";
import type { DocumentFile } from "./document-file";
import { download, pickFile } from "./files";
import { messages } from "./messages";
import type { Pane } from "./pane";
import type { RibbonButton } from "./ribbon/read-ribbon";
import { planSample } from "./sample/plan-sample";
import { readSample } from "./sample/read-sample";
import type { StatusLine } from "./status";
import type { Workbench } from "./workbook/workbench";

export interface AppParts {
  readonly workbench: Workbench;
  readonly file: DocumentFile;
  readonly pane: Pane;
  readonly status: StatusLine;
}

/** What the page's commands do. Every method ends with a sentence in the status line; failures open a box. */
export class App {
  readonly #workbench: Workbench;
  readonly #file: DocumentFile;
  readonly #pane: Pane;
  readonly #status: StatusLine;

  constructor({ workbench, file, pane, status }: AppParts) {
    this.#workbench = workbench;
    this.#file = file;
    this.#pane = pane;
    this.#status = status;
  }

  async newBook(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    await this.#attempt(async () => {
      await this.load(undefined, messages.newBookName);
      this.#status.say(messages.newBookReady);
    });
  }

  async chooseBook(): Promise<void> {
    const chosen = await pickFile();
    if (chosen) await this.openFile(chosen);
  }

  async openFile(chosen: File): Promise<void> {
    if (!(await this.#mayReplace())) return;
    await this.#attempt(async () => {
      const opened = await this.#status.during(messages.opening(chosen.name), () => this.#read(chosen));
      if (!opened) return;
      this.#status.say(messages.opened(chosen.name));
      await tellNotKept(opened);
    });
  }

  /** True when the file was handed to the browser. */
  async saveBook(): Promise<boolean> {
    const name = withXlsx(this.#file.state.name);
    const saved = await this.#attempt(async () => {
      const bytes = await this.#status.during(messages.saving(name), () => this.bytes());
      download(name, bytes);
      this.#file.settle(name);
      this.#status.say(messages.savedAs(name));
    });
    return saved;
  }

  async fillSample(): Promise<void> {
    await this.#attempt(async () => {
      const [table, unitInfo] = await Promise.all(["tsv", "json"].map(fetchSample));
      const plan = planSample(this.#workbench.view(), readSample(table ?? "", unitInfo ?? ""));
      if (!plan.ok) {
        const { problem } = plan;
        const subject =
          problem.code === "noColumn" ? problem.header : "missing" in problem ? problem.missing.join(", ") : "";
        this.#status.warn(messages.sampleTitle);
        await tell(messages.sampleTitle, messages.sampleProblem[problem.code](subject));
        return;
      }
      await this.#status.during(messages.fillingSample, () => this.#workbench.paste(plan.edits));
      this.#status.say(messages.sampleFilled(plan.scores));
    });
  }

  /** Runs until the add-in says that the command has ended; what came of it is shown in the pane. */
  async pressButton({ action, id, label }: RibbonButton): Promise<void> {
    if (action.kind === "showTaskpane") return this.#workbench.showPane(true);
    const { functionName } = action;
    const { commands, excel } = this.#workbench;
    if (commands.running) return;
    const ended = await this.#status.during(messages.running(label), () => commands.run(excel, functionName, id));
    if (ended) this.#status.say(messages.ran(label));
    else this.#status.warn(messages.unknownCommand(label, functionName));
  }

  /** Puts another workbook on the page; the add-in starts anew, as it does when Excel opens another workbook. */
  async load(document: BookDocument | undefined, name: string): Promise<void> {
    await this.#workbench.load(document);
    this.#file.settle(name);
    await this.#pane.reload();
  }

  /** The workbook as .xlsx. */
  async bytes(): Promise<Uint8Array> {
    const { toXlsx } = await import("../xlsx/write");
    return toXlsx(await this.#workbench.save());
  }

  async open(bytes: Uint8Array, name: string): Promise<OpenedBook> {
    const { fromXlsx } = await import("../xlsx/read");
    const opened = await fromXlsx(bytes);
    await this.load(opened, name);
    return opened;
  }

  /** null when the file is no workbook that can be opened; the user was told. */
  async #read(chosen: File): Promise<OpenedBook | null> {
    const { XlsxError } = await import("../xlsx/xlsx-error");
    try {
      return await this.open(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      this.#status.warn(messages.notOpened(chosen.name));
      await tell(messages.notOpened(chosen.name), messages.xlsxProblem[error.code](error.message));
      return null;
    }
  }

  async #mayReplace(): Promise<boolean> {
    const may = await this.#file.mayBeReplaced(() => this.saveBook());
    if (!may) this.#status.say(messages.kept);
    return may;
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#status.warn(messages.failedTitle);
      await tell(messages.failedTitle, messages.failed(describe(error)));
      return false;
    }
  }
}

async function fetchSample(ending: string): Promise<string> {
  const answer = await fetch(`/sample/ha-bac-2023.${ending}`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.text();
}

async function tellNotKept({ notKept }: OpenedBook): Promise<void> {
  if (notKept.length === 0) return;
  const lines = notKept.map(({ kind, count, sheet }) => messages.notKeptLine(messages.notKept[kind], count, sheet));
  await tell(messages.notKeptTitle, messages.notKeptText(lines.join("\n")), "information");
}

function withXlsx(name: string): string {
  return /\.xlsx$/i.test(name) ? name : `${name}.xlsx`;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
