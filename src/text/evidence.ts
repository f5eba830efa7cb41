import {
  evidenceProblems,
  tidyDocument,
  type EvidenceDocument,
  type EvidenceItem,
  type EvidenceProblem,
} from "../domain/evidence";

/** How a document is cited in an evidence cell: "Văn bản số … ngày dd/mm/yyyy của …; link". */
const words = { document: "Văn bản", number: " số ", date: " ngày ", issuer: " của ", link: "; " } as const;

const cited = new RegExp(
  `^${words.document}(?:${words.number}([^\\s;]+))?(?:${words.date}(\\d{2})/(\\d{2})/(\\d{4}))?(?:${words.issuer}([^;]+?))?(?:${words.link}(.+))?$`,
);

/** One line of an evidence cell for each item. */
export function evidenceText(items: readonly EvidenceItem[]): string {
  return items.map((item) => (item.kind === "note" ? item.text : citation(item))).join("\n");
}

/**
 * The lines of an evidence cell. Whatever is not a citation exactly as {@link evidenceText} writes it stays a note word
 * for word, so that reading a cell and writing it back never changes it.
 */
export function readEvidence(cell: string): readonly EvidenceItem[] {
  return cell === "" ? [] : cell.split("\n").map(readLine);
}

function readLine(line: string): EvidenceItem {
  const document = readCitation(line);
  const isExact = evidenceProblems(document).length === 0 && citation(document) === line;
  return isExact && sameDocument(document, tidyDocument(document)) ? document : { kind: "note", text: line };
}

function citation({ number, issuedOn, issuer, link }: EvidenceDocument): string {
  if (number + issuedOn + issuer === "") return link;
  const [year, month, day] = issuedOn.split("-");
  return [
    words.document,
    number && words.number + number,
    issuedOn && `${words.date}${day}/${month}/${year}`,
    issuer && words.issuer + issuer,
    link && words.link + link,
  ].join("");
}

function readCitation(line: string): EvidenceDocument {
  const parts = cited.exec(line);
  if (!parts) return { kind: "document", number: "", issuedOn: "", issuer: "", link: line };
  const [, number = "", day, month, year, issuer = "", link = ""] = parts;
  return { kind: "document", number, issuedOn: year ? `${year}-${month}-${day}` : "", issuer, link };
}

function sameDocument(first: EvidenceDocument, second: EvidenceDocument): boolean {
  return (["number", "issuedOn", "issuer", "link"] as const).every((field) => first[field] === second[field]);
}

/** What to mend before a document can be added. */
export function evidenceProblemText(problem: EvidenceProblem): string {
  switch (problem.code) {
    case "empty":
      return "Nhập ít nhất một trong các mục: số văn bản, ngày, cơ quan ban hành, đường dẫn.";
    case "notADate":
      return "Ngày ban hành không có trong lịch. Nhập theo dạng ngày/tháng/năm, ví dụ 15/11/2023.";
    case "linkWithoutScheme":
      return "Đường dẫn phải bắt đầu bằng https://, http://, tên ổ đĩa (C:\\) hoặc thư mục chung (\\\\).";
  }
}

export const evidenceFieldTexts = {
  number: "Số, ký hiệu văn bản",
  issuedOn: "Ngày ban hành",
  issuer: "Cơ quan ban hành",
  link: "Đường dẫn",
} as const;
