import { rubricRef, type Rubric } from "../src/domain/rubric";
import { wideRubric } from "../test/support/wide-rubric";

/** Stands in for `src/rubrics/rubrics.ts` on the bench's page: one rubric of 400 criteria. */
export const defaultRubric: Rubric = wideRubric(40);
export const rubrics: readonly Rubric[] = [defaultRubric];
export const findRubric = (ref: string): Rubric | undefined => rubrics.find((rubric) => rubricRef(rubric) === ref);
