import { expect } from "expect";

/**
 * The tests that a file of Jest's kind declares with `describe`, `it`, `test` and their tables. Anything else that Jest
 * offers is missing here and fails when the file is loaded.
 * @param load loads the file
 */
export function collectTests(file, load) {
  const tests = [];
  const titles = [file];
  const describe = (title, declare) => {
    titles.push(title);
    declare();
    titles.pop();
  };
  const test = (title, run) => tests.push({ id: idOf(tests, [...titles, title].join(" › ")), run });
  test.each = (rows) => (title, run) =>
    rows.forEach((row, index) => {
      const values = Array.isArray(row) ? row : [row];
      test(`${title} (${index + 1})`, () => run(...values));
    });
  Object.assign(globalThis, { describe, test, it: test, expect });
  load();
  return tests;
}

/** Two tests of a file may have one title. */
function idOf(tests, title) {
  const same = tests.filter(({ id }) => id === title || id.startsWith(`${title} #`)).length;
  return same === 0 ? title : `${title} #${same + 1}`;
}
