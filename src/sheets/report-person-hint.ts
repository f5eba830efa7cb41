import { blankEntry, type Assessment } from "../domain/assessment";
import { criteriaOf, type Rubric } from "../domain/rubric";

/**
 * Whether an explanation seems to point at one person: a report goes to many desks, and in a commune "one official was
 * reprimanded" is often enough to know who. A hint for the writer, never a refusal. It looks for
 * - exactly one person of a kind: "01 công chức", "một đồng chí";
 * - a form of address before a name: "đồng chí Nguyễn Văn A", "ông Nam", "bà Lê Thị B".
 *
 * It misses persons described by their office alone ("kế toán xã"), and takes "01 người dân" for a person as it should.
 */
export function seemsToNameOnePerson(text: string): boolean {
  const plain = text.normalize("NFC").replace(/\s+/gu, " ");
  return onePerson.test(plain) || addressedByName.test(plain);
}

/** Kinds of people that are counted in explanations. */
const people =
  "cán bộ|công chức|viên chức|đồng chí|đ/c|người|cá nhân|trường hợp|nhân viên|lãnh đạo|đảng viên|trưởng thôn|hộ";

/** Letters and digits must not run on at either side: "11 công chức" is not one. */
const onePerson = new RegExp(`(?<![\\p{L}\\p{N},.])(?:0?1|một)(?: \\([^)]*\\))? (?:${people})(?!\\p{L})`, "iu");

const addressedByName = /(?<!\p{L})(?:[ĐđÔôBb](?:ồng chí|\/c|ng|à)|anh|chị|Anh|Chị) \p{Lu}\p{Ll}*(?!\p{Lu})/u;

/** Ids of the criteria whose explanation seems to point at one person, in the rubric's order. */
export function explanationsNamingOnePerson(rubric: Rubric, assessment: Assessment): readonly string[] {
  return criteriaOf(rubric)
    .map(({ id }) => id)
    .filter((id) => seemsToNameOnePerson((assessment.get(id) ?? blankEntry).explanation));
}
