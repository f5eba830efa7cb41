/** Defined names by which other programs find their way in the workbook: fixed (SPEC.md, [W2]). */
export const workbookNames = {
  rubric: "CCHC_BoTieuChi",
  scorecard: "CCHC_PhieuCham",
  maxScores: "CCHC_ToiDa",
  selfScores: "CCHC_TuCham",
  appraisedScores: "CCHC_ThamDinh",
  totalMaxScore: "CCHC_TongToiDa",
  totalSelfScore: "CCHC_TongTuCham",
  totalAppraisedScore: "CCHC_TongThamDinh",
  errorCount: "CCHC_SoLoi",
  warningCount: "CCHC_CanhBao",
  notScoredCount: "CCHC_ChuaCham",
  unitInfo: "CCHC_ThongTin",
  report: "CCHC_BaoCao",
  fingerprint: "CCHC_MaDoiChieu",
  /** The self scores when they were finalized, one line of text in a cell. */
  scoreRecord: "CCHC_DiemChot",
  consolidation: "CCHC_TongHop",
  outgrownReportRows: "CCHC_DanLaiBaoCao",
  /** Title, how it came about and headers of sheet `Tổng hợp`. */
  consolidationHeading: "CCHC_TongHopTieuDe",
  /** Names and thresholds of the grades there. */
  grades: "CCHC_XepLoai",
} as const;
