/**
 * Whether Excel would take the text as a formula in en-US notation. Judges the grammar alone: operators, brackets,
 * quotes and references in order. Unknown names and functions are grammatical (they give #NAME?).
 */
export function isFormula(text: string): boolean {
  if (!text.startsWith("=")) return false;
  const reader = new Reader(text.slice(1));
  return reader.expression() && reader.atEnd();
}

const SPACE = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?/iy;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)/iy;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy;
const CELLS = /\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/iuy;
const COLUMNS = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/iuy;
const ROWS = /\$?\d{1,7}:\$?\d{1,7}/y;
const FUNCTION = /[\p{L}_][\p{L}\p{N}_.]*\(/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?:\[[^\]]*\])*/uy;
const BINARY = /<=|>=|<>|[-+*/^&=<>]/y;
const ARRAY = /\{[^{}]*\}/y;

/** Recursive descent: each method takes its part of the text and says whether it was there. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#take(SPACE);
    return this.#at === this.#text.length;
  }

  expression(): boolean {
    do {
      if (!this.#signed()) return false;
    } while (this.#token(BINARY));
    return true;
  }

  #signed(): boolean {
    while (this.#token(/[-+@]/y));
    if (!this.#operand()) return false;
    while (this.#token(/[%#]/y));
    return true;
  }

  #operand(): boolean {
    if (this.#reference()) return this.#moreReferences();
    return [TEXT, ERROR, NUMBER, ARRAY].some((pattern) => this.#token(pattern));
  }

  /** References go on with ":" (range) or a blank (intersection). */
  #moreReferences(): boolean {
    for (;;) {
      const before = this.#at;
      if (this.#token(/:/y)) {
        if (!this.#reference()) return false;
      } else if (!this.#blank() || !this.#reference()) {
        this.#at = before;
        return true;
      }
    }
  }

  #reference(): boolean {
    const before = this.#at;
    if (this.#token(SHEET)) {
      if ([ERROR, COLUMNS, ROWS, CELLS, NAME].some((pattern) => this.#take(pattern))) return true;
      this.#at = before;
      return false;
    }
    if (this.#token(FUNCTION)) return this.#list();
    if (this.#token(/\(/y)) return this.expression() && this.#list();
    return [COLUMNS, ROWS, CELLS, NAME].some((pattern) => this.#token(pattern));
  }

  /** Arguments up to the closing bracket; they may be left empty. */
  #list(): boolean {
    for (;;) {
      if (this.#token(/\)/y)) return true;
      if (this.#token(/,/y)) continue;
      if (!this.expression()) return false;
      if (this.#token(/\)/y)) return true;
      if (!this.#token(/,/y)) return false;
    }
  }

  #blank(): boolean {
    return this.#take(/\s+/y);
  }

  #token(pattern: RegExp): boolean {
    const before = this.#at;
    this.#take(SPACE);
    if (this.#take(pattern)) return true;
    this.#at = before;
    return false;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return false;
    this.#at += match[0].length;
    return true;
  }
}
