import type { NumberEntry } from "./entry-number";

/** The machine's short date, as en-US writes it: Excel shows it as dd/mm/yyyy on a Vietnamese machine. */
const DATE_FORMAT = "m/d/yyyy";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

interface Calendar {
  readonly locale: "vi-VN" | "en-US";
  readonly currentYear: number;
}

/** Reads a date, a time, or both, as the machine writes them; null when it is neither. */
export function parseDateTime(text: string, calendar: Calendar): NumberEntry | null {
  const time = parseTime(text);
  if (time !== null) return { value: time.value, numberFormat: time.format };
  const [datePart = "", ...rest] = text.split(/\s+(?=\d{1,2}:)/);
  const day = parseDate(datePart, calendar);
  if (day === null || rest.length > 1) return null;
  if (rest[0] === undefined) return { value: day.serial, numberFormat: day.format };
  const atTime = parseTime(rest[0]);
  return atTime && { value: day.serial + atTime.value, numberFormat: `${DATE_FORMAT} h:mm` };
}

function parseTime(text: string): { readonly value: number; readonly format: string } | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP]M))?$/i.exec(text);
  if (!match) return null;
  const [, hour = "", minute = "", second = "0", half] = match;
  const afternoon = half?.toUpperCase() === "PM" ? 12 : 0;
  const hours = half ? (Number(hour) % 12) + afternoon : Number(hour);
  if (Number(minute) > 59 || Number(second) > 59 || hours > 23) return null;
  const seconds = match[3] === undefined ? "" : ":ss";
  return {
    value: (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400,
    format: half ? `h:mm${seconds} AM/PM` : `h:mm${seconds}`,
  };
}

interface Day {
  readonly serial: number;
  readonly format: string;
}

function parseDate(text: string, calendar: Calendar): Day | null {
  return yearFirst(text) ?? inNumbers(text, calendar) ?? withMonthName(text, calendar);
}

function yearFirst(text: string): Day | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  return match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]), DATE_FORMAT);
}

function inNumbers(text: string, { locale, currentYear }: Calendar): Day | null {
  const match = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, month] = locale === "vi-VN" ? [first, second] : [second, first];
  if (match[3] === undefined) return dayOf(currentYear, month, day, "d-mmm");
  return dayOf(fullYear(match[3]), month, day, DATE_FORMAT);
}

function withMonthName(text: string, { currentYear }: Calendar): Day | null {
  const match = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/i.exec(text);
  if (!match?.[2]) return null;
  const month = MONTHS.indexOf(match[2].slice(0, 3).toLowerCase()) + 1;
  const year = match[3] === undefined ? currentYear : fullYear(match[3]);
  return month === 0 ? null : dayOf(year, month, Number(match[1]), match[3] === undefined ? "d-mmm" : "d-mmm-yy");
}

/** Windows reads 00–29 as this century and 30–99 as the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** Excel's count of days, where 1900 has a 29 February that never was. */
function dayOf(year: number, month: number, day: number, format: string): Day | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return null;
  const serial = time / MILLISECONDS_A_DAY + SERIAL_OF_1970;
  return { serial: serial < 61 ? serial - 1 : serial, format };
}
