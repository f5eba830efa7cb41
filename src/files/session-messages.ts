import type { ConsolidationInput, ConsolidationRow, ConsolidationSettings, FileFinding } from "../domain/consolidation";
import type { ConsolidationSubject } from "../domain/consolidation-subject";
import type { ConsolidationSummary } from "../domain/consolidation-summary";
import type { SheetFrame, SheetSlice } from "../sheets/sheet-slices";
import type { ChosenFile } from "./fetch-ahead";

/** What a page asks of a worker that reads files. Requests are answered one after the other, in their order. */
export type SessionRequest =
  /** Says that a reading begins: beside what was read earlier, or in its place. */
  | { readonly kind: "begin"; readonly keepEarlier: boolean }
  /** Reads some files of the reading and keeps their figures. */
  | { readonly kind: "read"; readonly files: readonly ChosenFile[] }
  /** Ends the reading at once: what is still asked of it is not read. */
  | { readonly kind: "cancel" }
  /** Hands over what has been read and forgets it, so that one worker of several can lay everything side by side. */
  | { readonly kind: "collect" }
  /** Adds what another worker has read. */
  | { readonly kind: "add"; readonly inputs: readonly ConsolidationInput[] }
  /** Lays side by side what has been read; may be asked again with other settings, without reading again. */
  | { readonly kind: "consolidate"; readonly settings: ConsolidationSettings }
  /** The same as sheet `Tổng hợp`, worked out in slices that only have to be painted. */
  | { readonly kind: "draw"; readonly settings: ConsolidationSettings };

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
  | { readonly kind: "slice"; readonly slice: SheetSlice }
  /** `frame` is null when there is no unit to make a sheet of. */
  | { readonly kind: "drawn"; readonly summary: ConsolidationSummary; readonly frame: SheetFrame | null }
  | { readonly kind: "failed"; readonly detail: string };
