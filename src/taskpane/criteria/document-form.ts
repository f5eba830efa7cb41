import {
  evidenceProblems,
  isoDateOf,
  tidyDocument,
  type EvidenceDocument,
  type EvidenceField,
  type EvidenceProblem,
} from "../../domain/evidence";
import { evidenceText, readEvidence } from "../../text/evidence";
import type { DocumentForm } from "../session/entry-draft";

/** The form's fields in their order. */
export const documentFields = ["number", "issuedOn", "issuer", "link"] as const satisfies readonly EvidenceField[];

export const emptyDocumentForm: DocumentForm = {
  typed: { number: "", issuedOn: "", issuer: "", link: "" },
  replaces: null,
};

/** The documents in an evidence cell, each with the line that names it. */
export function documentsIn(
  evidence: string,
): readonly { readonly line: string; readonly document: EvidenceDocument }[] {
  return readEvidence(evidence).flatMap((item) =>
    item.kind === "document" ? [{ line: evidenceText([item]), document: item }] : [],
  );
}

/** The form for a document that is there already. */
export function formOf(line: string, { number, issuedOn, issuer, link }: EvidenceDocument): DocumentForm {
  const [year, month, day] = issuedOn.split("-");
  return {
    typed: { number, issuedOn: issuedOn === "" ? "" : `${day}/${month}/${year}`, issuer, link },
    replaces: line,
  };
}

/** The evidence with the form's document in it, or what to mend first. Every other line stays as it is. */
export function withDocument(
  evidence: string,
  { typed, replaces }: DocumentForm,
):
  | { readonly ok: true; readonly evidence: string }
  | { readonly ok: false; readonly problems: readonly EvidenceProblem[] } {
  const document = tidyDocument({ kind: "document", ...typed, issuedOn: isoDateOf(typed.issuedOn) });
  const problems = evidenceProblems(document);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, evidence: withLine(evidence, replaces, evidenceText([document])) };
}

/** In place of the line that it came from; at the end when that line is there no longer. */
function withLine(evidence: string, replaces: string | null, line: string): string {
  const lines = evidence === "" ? [] : evidence.split("\n");
  const at = replaces === null ? -1 : lines.indexOf(replaces);
  return (at < 0 ? [...lines, line] : lines.map((other, index) => (index === at ? line : other))).join("\n");
}

/** The evidence without one of its lines. */
export function withoutLine(evidence: string, line: string): string {
  const lines = evidence.split("\n");
  const at = lines.indexOf(line);
  return lines.filter((_, index) => index !== at).join("\n");
}

/** Whether anything has been typed into the form that is not in the evidence. */
export function isUntouched({ typed, replaces }: DocumentForm): boolean {
  const isEmpty = documentFields.every((field) => typed[field].trim() === "");
  if (replaces === null) return isEmpty;
  const [item] = documentsIn(replaces);
  return (
    item !== undefined && documentFields.every((field) => formOf(replaces, item.document).typed[field] === typed[field])
  );
}
