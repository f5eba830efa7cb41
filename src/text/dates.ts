const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The day as forms have it: "05/12/2023". */
export function printedDate(date: Date): string {
  return [twoDigits(date.getDate()), twoDigits(date.getMonth() + 1), date.getFullYear()].join("/");
}

/** Day and time by the clock of this machine: "05/12/2023 14:30". */
export function printedMoment(date: Date): string {
  return `${printedDate(date)} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}
