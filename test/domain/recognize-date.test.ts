import { recognizeDateScore, type DateFacts } from "../../src/domain/recognize-date";

const facts: DateFacts = { year: 2026, dateOrder: "unknown" };

/** The number that stands for a day in the 1900 date system. */
const serial = (year: number, month: number, day: number) =>
  46023 + Math.round((Date.UTC(year, month - 1, day) - Date.UTC(2026, 0, 1)) / 86_400_000);

describe("the score that Excel made a date of", () => {
  it("counts days as Microsoft's documentation of DATEVALUE does", () => {
    expect(serial(2008, 1, 1)).toBe(39448);
  });

  it.each<[string, number, string, number, number]>([
    ["2.5 of 2.5", serial(2026, 5, 2), "d-mmm", 2.5, 2.5],
    ["2.5 of 4", serial(2026, 5, 2), "d-mmm", 4, 2.5],
    ["2.5 of 4 where the month was first", serial(2026, 2, 5), "d-mmm", 4, 2.5],
    ["4/4 of 4", serial(2026, 4, 4), "d-mmm", 4, 4],
    ["1.5 of 2 with a locale mark", serial(2026, 5, 1), "[$-42A]dd/mm;@", 2, 1.5],
    ["2.50 of 4", serial(1950, 2, 1), "mmm-yy", 4, 2.5],
    ["2.25 of 4", serial(2025, 2, 1), "mmm-yy", 4, 2.25],
    ["2.05 of 4", serial(2005, 2, 1), "mmm-yy", 4, 2.05],
    ["1.30 of 4, the earliest two-digit year", serial(1930, 1, 1), "mmm-yy", 4, 1.3],
  ])("%s is certain", (_, value, numberFormat, maxScore, score) => {
    expect(recognizeDateScore({ value, numberFormat }, facts, maxScore)).toEqual({ certainty: "certain", score });
  });

  it.each<[string, number, string, number, number[]]>([
    ["both orders are valid", serial(2026, 5, 2), "d-mmm", 5.5, [2.5, 5.2]],
    ["4/5 or 4.5 of 5", serial(2026, 5, 4), "d-mmm", 5, [4.5, 4]],
    ["another year", serial(2025, 5, 2), "d-mmm", 4, [2.5]],
    ["a full date", serial(2026, 5, 2), "dd/mm/yyyy", 4, [2.5]],
    ["shown as a number", serial(2026, 5, 2), "General", 4, [2.5]],
    ["the first bare number thought a date", serial(2000, 1, 1), "General", 4, [1.1]],
    ["the last bare number thought a date", serial(2099, 12, 1), "General", 4, [1.12]],
    ["a month without its year", serial(2026, 5, 2), "mmmm", 5.5, [2.5, 5.2]],
    ["no valid reading", serial(2026, 12, 31), "d-mmm", 4, []],
    ["a month that is not its first day", serial(2025, 2, 3), "mmm-yy", 4, [2.25]],
  ])("is asked: %s", (_, value, numberFormat, maxScore, choices) => {
    expect(recognizeDateScore({ value, numberFormat }, facts, maxScore)).toEqual({ certainty: "ask", choices });
  });

  it.each<[DateFacts["dateOrder"], number]>([
    ["dayFirst", 2.5],
    ["monthFirst", 5.2],
  ])("is certain where the machine is known to be %s", (dateOrder, score) => {
    const cell = { value: serial(2026, 5, 2), numberFormat: "d-mmm" };
    expect(recognizeDateScore(cell, { ...facts, dateOrder }, 5.5)).toEqual({ certainty: "certain", score });
  });

  it.each<[string, number, string]>([
    ["a small number in a date format", 3, "d-mmm"],
    ["a bare number of some thousands", 18295, "General"],
    ["the day before the first bare number", serial(1999, 12, 31), "General"],
    ["a bare number of the next century", serial(2100, 1, 1), "General"],
    ["a large number in a number format", 46000, "0.0"],
    ["a colour's name is no code", 46000, "[Magenta]0.0"],
    ["a time of day", 46000.5, "d-mmm"],
    ["text in quotes is no code", 46000, '"dm"0'],
  ])("takes no date from %s", (_, value, numberFormat) => {
    expect(recognizeDateScore({ value, numberFormat }, facts, 4)).toBeNull();
  });
});
