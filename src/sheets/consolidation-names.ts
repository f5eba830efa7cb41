/** Defined names of finalizing and consolidating: fixed, as those of `workbookNames` (SPEC.md, [W2]). */
export const consolidationNames = {
  fingerprint: "CCHC_MaDoiChieu",
  /** The self scores when they were finalized, one line of text in a cell. */
  scoreRecord: "CCHC_DiemChot",
  consolidation: "CCHC_TongHop",
} as const;
