import { rubricRef, type Rubric } from "../domain/rubric";
import { haTrung2023 } from "./ha-trung-2023";

/** Every official rubric the add-in knows, newest last. */
export const rubrics: readonly Rubric[] = [haTrung2023];

/** The rubric a new scorecard is made from. */
export const defaultRubric: Rubric = haTrung2023;

/** The rubric that the workbook name `CCHC_BoTieuChi` refers to, or undefined when this add-in does not know it. */
export function findRubric(ref: string): Rubric | undefined {
  return rubrics.find((rubric) => rubricRef(rubric) === ref.trim());
}
