import type { ConsolidationInput, ConsolidationRow, ConsolidationSettings, FileFinding } from "../domain/consolidation";
import type { ConsolidationSubject } from "../domain/consolidation-subject";
import type { ReadableFile } from "./fetch-ahead";

/** What a page asks of a worker that reads files. Requests are answered one after the other, in their order. */
export type SessionRequest =
  /** Says that a reading begins: beside what was read earlier, or in its place. */
  | { readonly kind: "begin"; readonly keepEarlier: boolean }
  /** Reads some files of the reading and keeps their figures. */
  | { readonly kind: "read"; readonly files: readonly ReadableFile[] }
  /** Ends the reading at once: what is still asked of it is not read. */
  | { readonly kind: "cancel" }
  /** Hands over what has been read and forgets it, so that one worker of several can lay everything side by side. */
  | { readonly kind: "collect" }
  /** Adds what another worker has read. */
  | { readonly kind: "add"; readonly inputs: readonly ConsolidationInput[] }
  /** Lays side by side what has been read; may be asked again with other settings, without reading again. */
  | { readonly kind: "consolidate"; readonly settings: ConsolidationSettings };

/** What the worker reports. Tables come in pieces, so that none of them keeps the page's thread busy. */
export type SessionReport =
  | { readonly kind: "read"; readonly done: number; readonly wasCancelled: boolean }
  | { readonly kind: "inputs"; readonly inputs: readonly ConsolidationInput[] }
  | { readonly kind: "collected" }
  | { readonly kind: "rows"; readonly rows: readonly ConsolidationRow[] }
  | { readonly kind: "findings"; readonly findings: readonly FileFinding[] }
  | {
      readonly kind: "consolidated";
      readonly subject: ConsolidationSubject | null;
      readonly settings: ConsolidationSettings;
    }
  | { readonly kind: "failed"; readonly detail: string };
