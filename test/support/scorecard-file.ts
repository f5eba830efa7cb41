import { fingerprintOf } from "../../src/domain/fingerprint";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { scorecardParts, zipParts } from "./build-xlsx";
import { assessmentOf, unitInfoOf } from "./sample-assessment";

export interface SampleUnit {
  readonly unit: string;
  /** Share of every maximum that is given, in steps of 0.05 points. */
  readonly share: number;
  readonly appraisedShare?: number;
  readonly year?: string;
}

/** The finalized scorecard of a unit, as an .xlsx file. */
export function scorecardFile({ unit, share, appraisedShare, year = "2023" }: SampleUnit): Uint8Array {
  const part = (maxScore: number, of: number) => Math.round(maxScore * of * 20) / 20;
  const assessment = assessmentOf(
    rubric,
    ({ maxScore }) => part(maxScore, share),
    ({ maxScore }) => (appraisedShare === undefined ? null : part(maxScore, appraisedShare)),
  );
  const fingerprint = fingerprintOf({ rubric, unit, year, assessment });
  return zipParts(
    scorecardParts({ rubric, unitInfo: unitInfoOf({ unit, assessmentYear: year }), assessment, fingerprint }),
  );
}
