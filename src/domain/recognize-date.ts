import { askFor, type Question, type Recognition } from "./recognize-number";

/** Which number of "2/5" this machine takes for the day; unknown where Excel does not tell (before ExcelApi 1.11). */
export type DateOrder = "dayFirst" | "monthFirst" | "unknown";

export interface DateCell {
  readonly value: number;
  /** As Excel keeps it, in en-US codes: "d-mmm". */
  readonly numberFormat: string;
}

export interface DateFacts {
  /** The year of today: a date that Excel makes of two numbers lies in it. */
  readonly year: number;
  readonly dateOrder: DateOrder;
}

/**
 * Serials of the 1900 date system. Excel takes two-digit years for 1930 to 2029; a bare number is thought a date only
 * from 2000 on.
 */
const serials = { year1930: 10959, year2000: 36526, year2100: 73051 } as const;
const serialOfUnixEpoch = 25569;
const millisecondsPerDay = 86_400_000;

/**
 * The score that Excel took for a date, or null when the cell holds no date. Typed "2.5" or "2/5" becomes a day of the
 * current year in format d-mmm, typed "2.50" the first of a month in format mmm-yy; then the score is certain if only
 * one reading is valid. Any other date is asked. A score such as 2.05 makes the same date as 2.5: no published rubric
 * has such steps, so it is not offered. Dates of the 1904 system fall in another year and are therefore asked.
 */
export function recognizeDateScore(cell: DateCell, facts: DateFacts, maxScore: number): Recognition | null {
  const { value } = cell;
  const codes = dateCodes(cell.numberFormat);
  const first = codes.hasMonth ? serials.year1930 : serials.year2000;
  const isDate = Number.isInteger(value) && value >= first && value < serials.year2100;
  if (!isDate || !(codes.hasMonth || cell.numberFormat === "General")) return null;
  const date = dateOf(value);
  if (codes.hasYear && !codes.hasDay) return readMonthAndYear(date, maxScore);
  const offers = askFor(dayAndMonthReadings(date, facts.dateOrder, maxScore), maxScore);
  const madeByExcel = codes.hasDay && !codes.hasYear && date.year === facts.year;
  return madeByExcel ? certainIfOnly(offers) : offers;
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateOf(serial: number): CalendarDate {
  const date = new Date((serial - serialOfUnixEpoch) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Quoted text, escaped characters and locale or colour marks in brackets are no date codes. */
function dateCodes(numberFormat: string): { hasDay: boolean; hasMonth: boolean; hasYear: boolean } {
  const codes = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  return { hasDay: codes.includes("d"), hasMonth: codes.includes("m"), hasYear: codes.includes("y") };
}

/** "2.50" -> February 1950, or 2050: the two digits after the sign are the year's last two. */
function readMonthAndYear({ year, month, day }: CalendarDate, maxScore: number): Recognition {
  const score = Number(`${month}.${String(year % 100).padStart(2, "0")}`);
  return day === 1 ? certainIfOnly(askFor([score], maxScore)) : askFor([score], maxScore);
}

/** Either number may have been typed first; and "4/5" may be a score of its maximum. */
function dayAndMonthReadings({ day, month }: CalendarDate, order: DateOrder, maxScore: number): readonly number[] {
  const dayFirst = order === "monthFirst" ? [] : readingsOf(day, month, maxScore);
  const monthFirst = order === "dayFirst" ? [] : readingsOf(month, day, maxScore);
  return [...dayFirst, ...monthFirst];
}

function readingsOf(first: number, second: number, maxScore: number): readonly number[] {
  return [Number(`${first}.${second}`), ...(second === maxScore ? [first] : [])];
}

function certainIfOnly(offers: Question): Recognition {
  const [score, ...others] = offers.choices;
  return score !== undefined && others.length === 0 ? { certainty: "certain", score } : offers;
}
