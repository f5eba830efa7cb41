import type { UnmatchedReason } from "../domain/diagnosis";
import type { PlacedNode } from "./rubric-places";
import type { CodedRow } from "./table-rows";

/** What has been found out about a row of a table so far. */
export type RowFinding =
  | {
      readonly row: CodedRow;
      readonly node: PlacedNode;
      /** False when the row was found by its title between its neighbours, its code being lost or wrong. */
      readonly byCode: boolean;
    }
  | {
      readonly row: CodedRow;
      readonly node: null;
      readonly reason: UnmatchedReason;
      /** Nodes that a person may have meant, for the report. */
      readonly candidates: readonly PlacedNode[];
    };
