import type { Rubric } from "../domain/rubric";

/**
 * The sentence that cites the rubric, e.g. "Căn cứ Hướng dẫn số 3683/HD-UBND ngày 30/10/2023 của UBND huyện Hà Trung
 * về việc …." The kind of document follows from its number's abbreviation (Decree 30/2020/NĐ-CP, annex III).
 */
export function legalBasisSentence({ documentNumber, issuedOn, issuer, subject }: Rubric): string {
  const [year, month, day] = issuedOn.split("-");
  return `Căn cứ ${documentKind(documentNumber)} số ${documentNumber} ngày ${day}/${month}/${year} của ${issuer} về việc ${subject}.`;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ["HD", "Hướng dẫn"],
  ["QĐ", "Quyết định"],
  ["KH", "Kế hoạch"],
  ["TB", "Thông báo"],
]);

/** Official letters carry no abbreviation of a kind: "1234/SNV-CCHC". */
function documentKind(documentNumber: string): string {
  const abbreviation = /\/(\p{L}+)-/u.exec(documentNumber)?.[1] ?? "";
  return kinds.get(abbreviation) ?? "Công văn";
}
