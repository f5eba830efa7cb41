import type { IDocumentData } from "@univerjs/core";
import type { LookJson } from "./univer-json";
import type { RichText } from "exceljs";
import type { Theme } from "./color";
import { parseFont, renderFont } from "./font";
import { child } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";

/** Univer ends a paragraph with CR and the document with CR LF. */
export function plainTextOf(document: IDocumentData): string {
  return (document.body?.dataStream ?? "").replace(/\r\n$/, "").replace(/\r/g, "\n");
}

/** The runs of a text whose parts look different; undefined when all of it looks alike. */
export function renderRichText(document: IDocumentData): RichText[] | undefined {
  const text = plainTextOf(document);
  const runs = document.body?.textRuns?.filter((run) => run.ts !== undefined && run.st < run.ed) ?? [];
  if (runs.length === 0 || text === "") return undefined;
  const bounds = [...new Set([0, text.length, ...runs.flatMap((run) => [run.st, Math.min(run.ed, text.length)])])];
  bounds.sort((left, right) => left - right);
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0;
    const style = runs.find((run) => run.st <= from && run.ed >= to)?.ts;
    const font = style && renderFont(style);
    return { text: encodeXString(text.slice(from, to)), ...(font && { font }) };
  });
}

export interface FileText {
  readonly text: string;
  /** Only when some run has a look of its own. */
  readonly runs?: readonly { readonly text: string; readonly style: LookJson }[];
}

/** `<si>` of the shared strings or `<is>` of a cell; phonetic hints are left out. */
export function parseText(element: XmlElement | undefined, theme: Theme): FileText {
  const runs = (element?.children ?? [])
    .filter((part) => part.name === "t" || part.name === "r")
    .map((part) => ({
      text: decodeXString((part.name === "t" ? part : child(part, "t"))?.text ?? ""),
      style: parseFont(child(part, "rPr"), theme),
    }));
  const text = runs.map((run) => run.text).join("");
  return runs.some((run) => Object.keys(run.style).length > 0) ? { text, runs } : { text };
}

export function richTextDocument(runs: NonNullable<FileText["runs"]>): IDocumentData {
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/\r?\n/g, "\r");
  let at = 0;
  const textRuns = runs.map((run) => {
    const st = at;
    at += run.text.replace(/\r?\n/g, "\r").length;
    return { st, ed: at, ts: run.style };
  });
  const ends = [...text].flatMap((character, index) => (character === "\r" ? [{ startIndex: index }] : []));
  return {
    id: "d",
    body: {
      dataStream: `${text}\r\n`,
      textRuns,
      paragraphs: [...ends, { startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
    },
    documentStyle: {},
  };
}
