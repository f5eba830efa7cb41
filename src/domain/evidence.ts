/** One document that proves a score (tài liệu kiểm chứng). Empty fields are valid; a document has at least one. */
export interface EvidenceDocument {
  readonly kind: "document";
  /** As printed, e.g. "125/BC-UBND". */
  readonly number: string;
  /** ISO date, e.g. "2023-11-15", or "". */
  readonly issuedOn: string;
  /** Body that issued it, e.g. "UBND xã Hà Bắc". */
  readonly issuer: string;
  /** Where it can be opened: a web address or a path. */
  readonly link: string;
}

/** A line that someone wrote freely. */
export interface EvidenceNote {
  readonly kind: "note";
  readonly text: string;
}

/** One line of an evidence cell. */
export type EvidenceItem = EvidenceDocument | EvidenceNote;

export type EvidenceField = Exclude<keyof EvidenceDocument, "kind">;

/** What must be mended before a document can be written down. */
export type EvidenceProblem =
  { readonly code: "empty" } | { readonly code: "notADate" | "linkWithoutScheme"; readonly field: EvidenceField };

/**
 * The document as it can be written into a cell and read back: fields on one line, no spaces at their ends; a semicolon
 * separates the link, so an issuer's becomes a comma; a number has no spaces.
 */
export function tidyDocument(document: EvidenceDocument): EvidenceDocument {
  return {
    kind: "document",
    number: oneLine(document.number).replaceAll(" ", "").replaceAll(";", ","),
    issuedOn: document.issuedOn.trim(),
    issuer: oneLine(document.issuer).replaceAll(";", ","),
    link: oneLine(document.link),
  };
}

/** What is wrong with a document that has been tidied. */
export function evidenceProblems({ number, issuedOn, issuer, link }: EvidenceDocument): readonly EvidenceProblem[] {
  if (number + issuedOn + issuer + link === "") return [{ code: "empty" }];
  const date: readonly EvidenceProblem[] =
    issuedOn === "" || isDate(issuedOn) ? [] : [{ code: "notADate", field: "issuedOn" }];
  return link === "" || hasScheme(link) ? date : [...date, { code: "linkWithoutScheme", field: "link" }];
}

/** Web addresses, and paths on a drive or in a shared folder. A script's address is none. */
export function hasScheme(link: string): boolean {
  return /^(https?:\/\/|[A-Za-z]:\\|\\\\)\S/.test(link);
}

/** Whether an ISO text is a day of the calendar: "2023-02-30" is not. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The ISO date of a day/month/year as people write it, "5/1/2024" or "05-01-2024"; any other text is given back as it is,
 * which {@link evidenceProblems} then complains about.
 */
export function isoDateOf(typed: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (!parts) return typed.trim();
  const [, day = "", month = "", year = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const oneLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
