import { consolidate, type ConsolidationInput, type ConsolidationSettings } from "../domain/consolidation";
import { summarizeConsolidation } from "../domain/consolidation-summary";
import { findRubric } from "../rubrics/rubrics";
import { consolidationSpec } from "../sheets/consolidation-spec";
import { frameOf, slicesOf } from "../sheets/sheet-slices";
import type { ChosenFile, ReadableFile } from "./fetch-ahead";
import { pieces } from "./pieces";
import { readFiles } from "./read-files";
import type { SessionReport, SessionRequest } from "./session-messages";

/** Items in one message: taking such a piece over costs the page a millisecond or two. */
const pieceSize = 100;

/**
 * The worker's side of a consolidation. A worker is these two lines:
 * `const handle = openSession((report) => postMessage(report));`
 * `onmessage = ({ data }) => handle(data);`
 */
export function openSession(send: (report: SessionReport) => void): (request: SessionRequest) => void {
  const session = new Session(send);
  return (request) => session.handle(request);
}

class Session {
  private inputs: ConsolidationInput[] = [];
  private cancellation = { aborted: false };
  private earlier: Promise<void> = Promise.resolve();

  constructor(private readonly send: (report: SessionReport) => void) {}

  /** Cancelling overtakes what waits; everything else comes in turn. */
  handle(request: SessionRequest): void {
    if (request.kind === "cancel") this.cancellation.aborted = true;
    else this.earlier = this.earlier.then(() => this.answer(request)).catch((error: unknown) => this.tell(error));
  }

  private tell(error: unknown): void {
    this.send({ kind: "failed", detail: String(error) });
  }

  private async answer(request: Exclude<SessionRequest, { kind: "cancel" }>): Promise<void> {
    switch (request.kind) {
      case "begin":
        this.cancellation = { aborted: false };
        if (!request.keepEarlier) this.inputs = [];
        return;
      case "read":
        return this.read(request.files);
      case "collect":
        return this.handOver();
      case "add":
        this.inputs.push(...request.inputs);
        return;
      case "consolidate":
        return this.consolidate(request.settings);
      case "draw":
        return this.draw(request.settings);
    }
  }

  private async read(files: readonly ChosenFile[]): Promise<void> {
    const { cancellation } = this;
    const found = await readFiles(files.map(named), () => undefined, cancellation);
    this.inputs.push(...found);
    this.send({ kind: "read", done: found.length, wasCancelled: cancellation.aborted });
  }

  private handOver(): void {
    for (const inputs of pieces(this.inputs, pieceSize)) this.send({ kind: "inputs", inputs });
    this.inputs = [];
    this.send({ kind: "collected" });
  }

  private consolidate(asked: ConsolidationSettings): void {
    const { rows, findings, subject, settings } = consolidate(this.inputs, asked);
    for (const piece of pieces(rows, pieceSize)) this.send({ kind: "rows", rows: piece });
    for (const piece of pieces(findings, pieceSize)) this.send({ kind: "findings", findings: piece });
    this.send({ kind: "consolidated", subject, settings });
  }

  private draw(settings: ConsolidationSettings): void {
    const consolidation = consolidate(this.inputs, settings);
    const { subject, rows, findings } = consolidation;
    for (const piece of pieces(findings, pieceSize)) this.send({ kind: "findings", findings: piece });
    const rubric = subject === null ? undefined : findRubric(subject.rubricRef);
    const spec = rubric === undefined || rows.length === 0 ? null : consolidationSpec(consolidation, rubric);
    if (spec) for (const slice of slicesOf(spec)) this.send({ kind: "slice", slice });
    this.send({ kind: "drawn", summary: summarizeConsolidation(consolidation), frame: spec && frameOf(spec) });
  }
}

function named({ path, file }: ChosenFile): ReadableFile {
  return { name: path, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}
