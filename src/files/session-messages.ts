import type { ConsolidationRow, ConsolidationSettings, FileFinding } from "../domain/consolidation";
import type { ConsolidationSubject } from "../domain/consolidation-subject";
import type { ReadableFile } from "./fetch-ahead";

/** What a page asks of the worker that reads files. */
export type SessionRequest =
  /** Reads files and keeps their figures, beside those of earlier requests unless these are to be forgotten. */
  | { readonly kind: "read"; readonly files: readonly ReadableFile[]; readonly keepEarlier: boolean }
  | { readonly kind: "cancel" }
  /** Lays side by side what has been read; may be asked again with other settings, without reading again. */
  | { readonly kind: "consolidate"; readonly settings: ConsolidationSettings };

/** What the worker reports. Tables come in pieces, so that none of them keeps the page's thread busy. */
export type SessionReport =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "read"; readonly done: number; readonly total: number; readonly wasCancelled: boolean }
  | { readonly kind: "rows"; readonly rows: readonly ConsolidationRow[] }
  | { readonly kind: "findings"; readonly findings: readonly FileFinding[] }
  | {
      readonly kind: "consolidated";
      readonly subject: ConsolidationSubject | null;
      readonly settings: ConsolidationSettings;
    }
  | { readonly kind: "failed"; readonly detail: string };
