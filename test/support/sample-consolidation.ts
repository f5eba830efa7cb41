import { consolidate, type Consolidation, type ConsolidationSettings } from "../../src/domain/consolidation";
import type { UnitResult } from "../../src/domain/consolidation-unit";
import { rubricRef } from "../../src/domain/rubric";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { defaultGradeThresholds } from "../../src/text/consolidation";

export const sampleSettings: ConsolidationSettings = {
  basis: "self",
  method: "competition",
  thresholds: defaultGradeThresholds,
  subject: null,
};

/** So many units with totals from 50 to 99.9, each shared by some, and one file that cannot be read. */
export function consolidationOf(unitCount: number, changes: Partial<ConsolidationSettings> = {}): Consolidation {
  const units = Array.from({ length: unitCount }, (_, index) => ({ ok: true as const, result: unitOf(index) }));
  const broken = { ok: false as const, fileName: "hong.xlsx", problem: { code: "encrypted" as const, detail: "" } };
  return consolidate([...units, broken], { ...sampleSettings, ...changes });
}

function unitOf(index: number): UnitResult {
  const selfScore = 50 + ((index * 7) % 500) / 10;
  return {
    fileName: `${index + 1}.xlsx`,
    rubricRef: rubricRef(rubric),
    year: "2023",
    unit: `Xã Thử ${index + 1}`,
    superiorBody: "",
    state: "draft",
    maxScore: 100,
    selfScore,
    appraisedScore: null,
    scoreGap: null,
    sections: rubric.sections.map(() => ({ selfScore: selfScore / rubric.sections.length, appraisedScore: null })),
    notScoredCount: 0,
    invalidCount: 0,
    calculatedCount: 0,
    fingerprint: "0000-0000",
    writtenFingerprint: null,
    fingerprintCheck: "none",
    changedCriteria: [],
    contentKey: String(index),
  };
}
