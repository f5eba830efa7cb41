import { remedyFor, type Diagnosis } from "../domain/diagnosis";
import type { Result } from "../domain/failure";
import { runExcel } from "../excel/run";
import { diagnose } from "../sheets/diagnose";
import { rebuildPlan } from "../sheets/rebuild";
import type { Examination } from "./actions";
import { findScorecard, type FoundScorecard } from "./find-scorecard";

/** Looks the scorecard over row by row, named or not; writes nothing. Null when no sheet holds one. */
export function examineScorecard(): Promise<Result<Examination | null>> {
  return runExcel(async (context) => {
    const found = await findScorecard(context);
    return found && examinationOf(found);
  });
}

export function examinationOf({ rubric, facts, selfScoresLocked }: FoundScorecard): Examination {
  const diagnoses = diagnose(rubric, facts, selfScoresLocked);
  const plan = rebuildPlan(rubric, facts);
  return {
    rubric,
    sheetName: facts.sheetName,
    diagnoses,
    remedy: remedyOf(diagnoses),
    leftovers: plan?.leftovers ?? [],
    missing: plan?.missing ?? [],
  };
}

/** A rebuild mends everything; putting back the rules of entry would do so only where every row stands in its place. */
function remedyOf(diagnoses: readonly Diagnosis[]): Examination["remedy"] {
  const remedies = diagnoses.map(remedyFor);
  if (remedies.includes("rebuild")) return "rebuild";
  return remedies.includes("restoreInputs") ? "restoreInputs" : "none";
}
