import { reportAsideText } from "../text/report";
import type { CellBlock } from "./cell-block";

/** Whether a block is the beginning of a report of ours: the heading of its hidden terms stands on no other sheet. */
export function isReport({ values }: CellBlock): boolean {
  return values.some((cells) => cells.includes(reportAsideText.termsHeading));
}
