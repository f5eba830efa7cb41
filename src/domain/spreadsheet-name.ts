/** What people may send as a spreadsheet; those that are no .xlsx are then listed with their reason. */
const spreadsheet = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|et)$/i;
/** What Excel and LibreOffice leave beside a file that is open. */
const lock = /^(~\$|\.~lock\.)/;

/** Whether a file is to be read, by its name without folders. */
export function isSpreadsheetName(name: string): boolean {
  return spreadsheet.test(name) && !isLockName(name);
}

/** Whether a file is none of the user's, but the sign of a program that has another one open. */
export function isLockName(name: string): boolean {
  return lock.test(name);
}
