import { findThresholdIssues, gradeOf } from "../../src/domain/grade";

const thresholds = [
  { name: "Tốt", from: 80 },
  { name: "Xuất sắc", from: 90 },
  { name: "Khá", from: 65.5 },
];
const nameOf = (rate: number) => gradeOf(rate, thresholds)?.name ?? null;

test.each([
  [1, "Xuất sắc"],
  [0.9, "Xuất sắc"],
  [58.5 / 65, "Xuất sắc"],
  [(3 * 0.3) / 1, "Xuất sắc"],
  [0.8996, "Tốt"],
  [0.89999, "Tốt"],
  [0.655, "Khá"],
  [0.6549, null],
  [0, null],
])("a rate of %d is compared unrounded", (rate, grade) => {
  expect(nameOf(rate)).toBe(grade);
});

test("faults of thresholds that somebody set", () => {
  expect(findThresholdIssues(thresholds)).toEqual([]);
  const widest = [
    { name: "Yếu", from: 0 },
    { name: "Xuất sắc", from: 100 },
  ];
  expect(findThresholdIssues(widest)).toEqual([]);
  const faulty = [
    { name: " ", from: 95 },
    { name: "Tốt", from: 101 },
    { name: "Khá", from: Number.NaN },
    { name: " Khá ", from: 60 },
    { name: "Yếu", from: 60 },
    { name: "Kém", from: -1 },
  ];
  expect(findThresholdIssues(faulty)).toEqual([
    { code: "noName", index: 0 },
    { code: "outOfRange", index: 1 },
    { code: "outOfRange", index: 2 },
    { code: "sameName", index: 3 },
    { code: "sameFrom", index: 4 },
    { code: "outOfRange", index: 5 },
  ]);
});
