import { NO_HEADER_FOOTER } from "../engine/constants";
import type { HeaderFooter, PageLayout } from "../engine/document";
import { child, escapeXml, flag, render } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";

type HeadersFooters = PageLayout["headersFooters"];

/** A file has one place for "all pages" and "odd pages"; which of the two it means follows from `differentOddEven`. */
export function renderHeaderFooter(given: HeadersFooters): string {
  const oddEven = given.state === "OddAndEven" || given.state === "FirstOddAndEven";
  const first = given.state === "FirstAndDefault" || given.state === "FirstOddAndEven";
  const odd = oddEven ? given.oddPages : given.defaultForAllPages;
  const content = [
    part("oddHeader", odd.leftHeader, odd.centerHeader, odd.rightHeader),
    part("oddFooter", odd.leftFooter, odd.centerFooter, odd.rightFooter),
    part("evenHeader", given.evenPages.leftHeader, given.evenPages.centerHeader, given.evenPages.rightHeader),
    part("evenFooter", given.evenPages.leftFooter, given.evenPages.centerFooter, given.evenPages.rightFooter),
    part("firstHeader", given.firstPage.leftHeader, given.firstPage.centerHeader, given.firstPage.rightHeader),
    part("firstFooter", given.firstPage.leftFooter, given.firstPage.centerFooter, given.firstPage.rightFooter),
  ].join("");
  if (content === "" && !first && !oddEven) return "";
  return render(
    "headerFooter",
    { differentOddEven: oddEven || undefined, differentFirst: first || undefined },
    content,
  );
}

function part(name: string, left: string, center: string, right: string): string {
  const text = [section("&L", left), section("&C", center), section("&R", right)].join("");
  return text === "" ? "" : `<${name}>${escapeXml(encodeXString(text))}</${name}>`;
}

function section(mark: string, text: string): string {
  return text === "" ? "" : mark + text;
}

export function parseHeaderFooter(element: XmlElement | undefined): HeadersFooters {
  const oddEven = flag(element, "differentOddEven");
  const first = flag(element, "differentFirst");
  const odd = parsePages(element, "odd");
  return {
    state: oddEven ? (first ? "FirstOddAndEven" : "OddAndEven") : first ? "FirstAndDefault" : "Default",
    defaultForAllPages: oddEven ? NO_HEADER_FOOTER : odd,
    firstPage: parsePages(element, "first"),
    oddPages: oddEven ? odd : NO_HEADER_FOOTER,
    evenPages: parsePages(element, "even"),
  };
}

function parsePages(element: XmlElement | undefined, kind: "odd" | "even" | "first"): HeaderFooter {
  const header = sections(child(element, `${kind}Header`)?.text);
  const footer = sections(child(element, `${kind}Footer`)?.text);
  return {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
}

/** "&Lleft&Ccenter&Rright"; text before the first mark stands in the center, "&&" is an ampersand (18.3.1.46). */
function sections(text = ""): Record<"L" | "C" | "R", string> {
  const found = { L: "", C: "", R: "" };
  let current: "L" | "C" | "R" = "C";
  for (const token of decodeXString(text).match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    const mark = /^&([LCR])$/i.exec(token)?.[1]?.toUpperCase() as "L" | "C" | "R" | undefined;
    if (mark === undefined) found[current] += token;
    else current = mark;
  }
  return found;
}
