import { criteriaUnder, rubricRef, rubricRows } from "../../src/domain/rubric";
import { criterion, group } from "../../src/rubrics/nodes";
import { rubricOf } from "../support/rubric-arbitraries";

const deep = rubricOf([
  group("I", "Một", 3, [
    criterion("1", "a", 1, "I/1"),
    group("2", "b", 2, [group("2.1", "c", 2, [criterion("2.1.1", "d", 2, "I/2.1.1")], "I/2.1")], "I/2"),
  ]),
  group("II", "Hai", 1, [criterion("1", "a", 1, "II/1")]),
]);

describe("a rubric of several levels", () => {
  it("[R1] gives its rows in printed order, with their depth", () => {
    expect(rubricRows(deep).map(({ node, depth }) => `${depth} ${node.id}`)).toEqual([
      "0 I",
      "1 I/1",
      "1 I/2",
      "2 I/2.1",
      "3 I/2.1.1",
      "0 II",
      "1 II/1",
    ]);
  });

  it("[R1] scores only its leaves", () => {
    expect(deep.sections.flatMap(criteriaUnder).map(({ id }) => id)).toEqual(["I/1", "I/2.1.1", "II/1"]);
  });

  it("[R4] is named by id and version", () => expect(rubricRef(deep)).toBe("thu.nghiem@1"));
});
