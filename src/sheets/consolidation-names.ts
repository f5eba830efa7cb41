/** Defined names of finalizing and consolidating: fixed, as those of `workbookNames` (SPEC.md, [W2]). */
export const consolidationNames = {
  fingerprint: "CCHC_MaDoiChieu",
  consolidation: "CCHC_TongHop",
} as const;
