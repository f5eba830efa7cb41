import fc from "fast-check";
import { recognizeLostSeparator, recognizeMaximum, recognizeScore } from "../../src/domain/recognize-number";
import { isValidScore } from "../../src/domain/validation";
import { itHolds } from "../support/seeded";

describe("a text that is certainly a score", () => {
  it.each([
    ["2,5", 4, 2.5],
    ["2.5", 4, 2.5],
    [" 4 ", 4, 4],
    ["4/4", 4, 4],
    ["4 / 4", 4, 4],
    ["2,5/2,5", 2.5, 2.5],
    ["3/5,5", 5.5, 3],
    ["7/ 7", 7, 7],
    ["４", 4, 4],
    ["２，５", 4, 2.5],
    ["２．５", 4, 2.5],
    ["\u00A04\u00A0", 4, 4],
    ["\u202F2,5\u3000", 4, 2.5],
    ["4\u200B", 4, 4],
    ["2\uFEFF,5", 4, 2.5],
    ["4 điểm", 4, 4],
    ["4 điểm".normalize("NFD"), 4, 4],
    ["4 ĐIỂM", 4, 4],
    ["2,5đ", 4, 2.5],
    ["4đ.", 4, 4],
    ["4/4 điểm", 4, 4],
    ["'4", 4, 4],
    ["’2,5", 4, 2.5],
    [" ’’ 4", 4, 4],
    ["0", 4, 0],
    ["0,25", 4, 0.25],
    ["4,0", 4, 4],
    ["4\n", 4, 4],
  ])("%j of %d is %d", (text, maxScore, score) => {
    expect(recognizeScore(text, maxScore)).toEqual({ certainty: "certain", score });
  });
});

describe("a text that is asked about", () => {
  it.each<[string, number, number[]]>([
    ["1.234,5", 4, []],
    ["1,234.5", 4, []],
    ["1.234", 4, []],
    ["1.234", 2000, [1234]],
    ["2.500", 4, [2.5]],
    ["05", 5, [5, 0.5]],
    ["25", 4, [2.5]],
    ["275", 30, [2.75, 27.5]],
    ["5", 4, []],
    ["2,,5", 4, [2.5]],
    ["12,,55", 20, [12.55]],
    ["1.2.3", 20, [12.3, 1.23]],
    ["1.234,5", 2000, [1234.5]],
    ["12 . 5", 20, [12.5]],
    ["1\n5", 20, [1.5]],
    ["4'5", 50, [4, 5]],
    ["2, 5", 4, [2.5]],
    ["2 5", 4, [2.5]],
    ["4/5", 4, [4]],
    ["2/5", 4, [2, 2.5]],
    ["3/4", 5, [3, 3.4]],
    ["-2", 4, [2]],
    ["(4)", 4, [4]],
    ["đạt 3 điểm", 4, [3]],
    ["3 hoặc 4", 4, [3, 4]],
    ["1 2 3 năm", 4, [1, 2, 3]],
    ["1 2 3 4 năm", 4, []],
    ["12 hoặc 3,75", 20, [12, 3.75]],
    ["chưa có", 4, []],
    ["", 4, []],
    ["½", 4, []],
    ["2²", 22, [2]],
    ["4.", 4, [4]],
    [",5", 5, [5]],
    ["9,5", 4, []],
  ])("%j of %d may be %j", (text, maxScore, choices) => {
    expect(recognizeScore(text, maxScore)).toEqual({ certainty: "ask", choices });
  });
});

describe("a number that lost its decimal sign", () => {
  it.each<[number, number, number[]]>([
    [25, 4, [2.5]],
    [25, 2.5, [2.5]],
    [55, 5.5, [5.5]],
    [125, 20, [1.25, 12.5]],
    [9, 4, []],
    [4.5, 4, []],
    [123456, 4, []],
    [1234, 200, [12.34, 123.4]],
    [46144, 1000, []],
  ])("%d of %d may be %j", (score, maxScore, choices) => {
    expect(recognizeLostSeparator(score, maxScore)).toEqual({ certainty: "ask", choices });
  });
});

describe("a maximum out of a table made by hand", () => {
  it.each<[unknown, number | null]>([
    [4, 4],
    ["2,5", 2.5],
    [" 4 điểm", 4],
    ["1.000", null],
    ["4 hoặc 5", null],
    ["", null],
    [null, null],
    [true, null],
  ])("%j is %d", (value, maxScore) => expect(recognizeMaximum(value)).toBe(maxScore));
});

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((units) => units / 100);

itHolds(
  "a valid score reads back from either decimal sign, with spaces and with its unit",
  [hundredths(20), fc.constantFrom(",", "."), fc.constantFrom("", " ", "\u00A0", "\t"), fc.constantFrom("", " điểm")],
  (score, sign, space, unit) => {
    const text = `${space}${String(score).replace(".", sign)}${unit}${space}`;
    expect(recognizeScore(text, 20)).toEqual({ certainty: "certain", score });
  },
);

itHolds(
  "whatever the text, only valid scores are offered, each once",
  [fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-0-9., /'đ]{0,9}$/)), hundredths(20)],
  (text, maxScore) => {
    const found = recognizeScore(text, maxScore);
    const offered = found.certainty === "certain" ? [found.score] : found.choices;
    expect(offered.filter((score) => !isValidScore(score, maxScore))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  },
  1000,
);
