import type { Check } from "../actions/actions";
import { blankEntry } from "../domain/assessment";
import { type Criterion, criteriaOf } from "../domain/rubric";
import { failureText } from "../text/failure";
import { paneText } from "../text/pane";
import { conflicts } from "./session/entry-draft";
import { type FailedVerb, type Outcome, type SessionState, currentUnitInfo } from "./session/session-state";
import { changedMeanwhile } from "./session/unit-draft";

/** What the status line says, "" for nothing. @param slow the busy verb has lasted longer than a blink. */
export function statusText(state: SessionState, slow: boolean): string {
  if (state.busy !== null && slow) return paneText.busy[state.busy];
  if (state.failed !== null) return spokenFailure(state.failed);
  if (state.waitingForCell) return paneText.waitingForCell;
  if (changedMeanwhile(state.unitDraft, currentUnitInfo(state)).size > 0) return paneText.unitInfo.changedMeanwhile;
  const contested = contestedCriterion(state);
  if (contested !== null) return paneText.entryMeanwhile(contested.code);
  return state.outcome === null ? "" : outcomeText(state.outcome, state.workbook?.check ?? null);
}

/** The criterion being worked on, when somebody changed under the typing what is being typed. */
function contestedCriterion({ workbook, openCriterion, entryDrafts }: SessionState): Criterion | null {
  const check = workbook?.check;
  const draft = openCriterion === null ? undefined : entryDrafts.get(openCriterion);
  if (!check || !draft || openCriterion === null) return null;
  const isContested = conflicts(draft, check.assessment.get(openCriterion) ?? blankEntry).length > 0;
  return isContested ? (criteriaOf(check.rubric).find(({ id }) => id === openCriterion) ?? null) : null;
}

function spokenFailure({ failure, retries }: FailedVerb): string {
  const { title, whatToDo } = failureText(failure.code);
  return retries === 0 ? `${title} ${whatToDo}` : `${paneText.failure.stillFailing(retries)} ${title} ${whatToDo}`;
}

function outcomeText(outcome: Outcome, check: Check | null): string {
  switch (outcome.kind) {
    case "started":
      return "";
    case "created":
    case "existed":
    case "found":
    case "reportCreated":
    case "reportUpdated":
    case "returned":
      return paneText.outcome[outcome.kind](outcome.sheetName);
    case "documentMade":
    case "otherRead":
    case "otherNotRead":
      return paneText.outcome[outcome.kind](outcome.fileName);
    case "checked":
      return checkedText(outcome.check);
    case "consolidated":
      return paneText.outcome.consolidated(outcome.unitCount, outcome.sheetName);
    case "consolidationShown":
    case "consolidationStopped":
    case "nothingToConsolidate":
    case "unitInfoSaved":
    case "inputsRestored":
    case "rebuilt":
    case "reopened":
      return paneText.outcome[outcome.kind];
    case "finalized":
      return paneText.outcome.finalized(outcome.fingerprint, outcome.fileName);
    case "repaired":
    case "carriedOver":
    case "accepted":
      return paneText.outcome[outcome.kind](outcome.count);
    case "wentToRound":
      return paneText.outcome.wentToRound(outcome.round);
    case "wentTo":
    case "entrySaved":
      return aboutCriterion(outcome.criterionId, check, paneText.outcome[outcome.kind]);
    case "entryNotSaved":
      return aboutCriterion(outcome.criterionId, check, paneText.outcome.entryNotSaved[outcome.reason]);
  }
}

function checkedText(check: Check | null): string {
  if (check === null) return paneText.outcome.checkedNoScorecard;
  const { errorCount, notScoredCount, warningCount } = check.summary;
  return errorCount + notScoredCount + warningCount === 0
    ? paneText.outcome.checkedAllRight
    : paneText.outcome.checked(errorCount, notScoredCount, warningCount);
}

/** "" where the scorecard that was spoken of is gone. */
function aboutCriterion(criterionId: string, check: Check | null, sentence: (code: string) => string): string {
  const criterion = check === null ? undefined : criteriaOf(check.rubric).find(({ id }) => id === criterionId);
  return criterion === undefined ? "" : sentence(criterion.code);
}
