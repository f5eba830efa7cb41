import type { Rubric } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";

/** A rubric of 10 sections with `perSection` criteria each. */
export function wideRubric(perSection: number): Rubric {
  const sections = Array.from({ length: 10 }, (_, section) => ({
    kind: "group" as const,
    id: `${section + 1}`,
    code: `${section + 1}`,
    title: `LĨNH VỰC ${section + 1}`,
    maxScore: perSection * 2.5,
    children: Array.from({ length: perSection }, (_, index) => ({
      kind: "criterion" as const,
      id: `${section + 1}.${index + 1}`,
      code: `${section + 1}.${index + 1}`,
      title: `Tiêu chí thành phần số ${index + 1}`,
      maxScore: 2.5,
    })),
  }));
  return { ...haTrung2023, id: "wide", sections };
}
