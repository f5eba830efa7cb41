import type {
  ConsolidationVerbs,
  ConsolidationWritten,
  EarlierConsolidation,
  FilesConsolidated,
  Following,
} from "../../../src/actions/consolidation-verbs";
import type { ConsolidationSettings } from "../../../src/domain/consolidation";
import { summarizeConsolidation } from "../../../src/domain/consolidation-summary";
import { type Result, succeed } from "../../../src/domain/failure";
import { drawn } from "../../support/drawn-consolidation";
import { consolidationOf } from "../../support/sample-consolidation";

/** Verbs of consolidation without workers and Excel: every file is a unit, one more cannot be read. */
export class FakeConsolidation implements ConsolidationVerbs {
  earlier: EarlierConsolidation | null = null;
  /** As asked for, in order. */
  readonly asked: ConsolidationSettings[] = [];
  writings = 0;
  /** The next writings answer so. */
  readonly failures: Result<never>[] = [];
  #gate: Promise<void> = Promise.resolve();

  /** From now on files are read half until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  findEarlier(): Promise<Result<EarlierConsolidation | null>> {
    return Promise.resolve(succeed(this.earlier));
  }

  async consolidateFiles(
    files: readonly unknown[],
    settings: ConsolidationSettings,
    { onDone, cancellation }: Following,
  ): Promise<Result<FilesConsolidated | null>> {
    this.asked.push(settings);
    onDone(Math.floor(files.length / 2));
    const cancelled = new Promise((resolve) => cancellation.addEventListener("abort", resolve));
    await Promise.race([this.#gate, cancelled]);
    if (cancellation.aborted) return succeed(null);
    const consolidation = consolidationOf(files.length, settings);
    const sheet = files.length === 0 ? null : drawn(consolidation);
    return succeed({ summary: summarizeConsolidation(consolidation), findings: consolidation.findings, sheet });
  }

  writeConsolidation(): Promise<Result<ConsolidationWritten | null>> {
    this.writings += 1;
    const failure = this.failures.shift();
    return Promise.resolve(failure ?? succeed({ outcome: "created", sheetName: "Tổng hợp" }));
  }

  showConsolidation(): Promise<Result<void>> {
    return Promise.resolve(succeed(undefined));
  }
}
