import { strToU8 } from "fflate";
import type { Finding } from "../src/domain/consolidation";
import type { FileProblemCode } from "../src/domain/consolidation-file";
import { haTrung2023 } from "../src/rubrics/ha-trung-2023";
import { a1Area } from "../src/sheets/a1";
import { scorecardArea, scorecardLayout } from "../src/sheets/scorecard-layout";
import { scorecardParts, zipParts, type Dialect, type Parts, type ScorecardContent } from "../test/support/build-xlsx";
import type { SeededRandom } from "../test/support/seeded-random";

/** One way in which a file that comes back can be wrong, and what must be said of it. */
export interface Fault {
  readonly finding: FileProblemCode | Exclude<Finding["code"], "fileProblem">;
  readonly make: (content: ScorecardContent, dialect: Dialect, random: SeededRandom) => Uint8Array;
}

const block = scorecardArea(scorecardLayout(haTrung2023), "code", "appraisalNote");
const scorecardPath = "xl/worksheets/sheet1.xml";

/** Faults of a single file; the same unit twice is made from two files, by whoever lays them side by side. */
export const faults: readonly Fault[] = [
  fault("notAWorkbook", () => strToU8("%PDF-1.7\n1 0 obj")),
  fault("oldExcel", () => compoundFile("Workbook")),
  fault("encrypted", () => compoundFile("EncryptedPackage")),
  fault("emptyFile", () => new Uint8Array(0)),
  fault("damagedPackage", (content, dialect, random) => {
    const bytes = sound(content, dialect);
    return bytes.slice(0, 100 + random.below(bytes.length - 200));
  }),
  fault("tooMuchContent", (content, dialect) => {
    const parts = scorecardParts(content, dialect);
    return zipParts({ ...parts, [scorecardPath]: " ".repeat(30_000_000) }, 9);
  }),
  changed("forbiddenXml", scorecardPath, "?>\n", '?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
  changed("damagedXml", scorecardPath, "</", "<"),
  changed(
    "wrongRelationships",
    "xl/_rels/workbook.xml.rels",
    "worksheets/sheet1.xml",
    "worksheets/../../../sheet1.xml",
  ),
  fault("notAScorecard", (content, dialect) => {
    const parts = withoutNames(scorecardParts(content, dialect));
    return zipParts({ ...parts, "docProps/custom.xml": '<Properties xmlns="urn:other"/>' }, dialect.level);
  }),
  fault("namesLost", (content, dialect) => zipParts(withoutNames(scorecardParts(content, dialect)), dialect.level)),
  changed("unknownRubric", "xl/workbook.xml", "ha-trung.2023@1", "ha-trung.2023@9"),
  changed("damagedScorecard", "xl/workbook.xml", a1Area(block, true), a1Area({ ...block, rowCount: 20 }, true)),
  fault("unitMissing", (content, dialect) =>
    sound({ ...content, unitInfo: { ...content.unitInfo, unit: "" } }, dialect),
  ),
  fault("otherYear", ({ rubric, unitInfo, assessment }, dialect) =>
    sound({ rubric, assessment, unitInfo: { ...unitInfo, assessmentYear: "2022" } }, dialect),
  ),
  fault("changedAfterFinalizing", (content, dialect) => sound({ ...content, fingerprint: "0000-0000-0000" }, dialect)),
  fault("invalidScores", (content, dialect) => sound(withScore(content, 99), dialect)),
];

function fault(finding: Fault["finding"], make: Fault["make"]): Fault {
  return { finding, make };
}

/** A fault that is one replacement in one part. */
function changed(finding: Fault["finding"], path: string, from: string, to: string): Fault {
  return fault(finding, (content, dialect) => {
    const parts = scorecardParts(content, dialect);
    const text = (parts[path] ?? "").replace(from, to);
    if (text === parts[path]) throw new RangeError(`${path} has no ${from}`);
    return zipParts({ ...parts, [path]: text }, dialect.level);
  });
}

function sound(content: ScorecardContent, dialect: Dialect): Uint8Array {
  return zipParts(scorecardParts(content, dialect), dialect.level);
}

function withoutNames(parts: Parts): Parts {
  const workbook = parts["xl/workbook.xml"] ?? "";
  return { ...parts, "xl/workbook.xml": workbook.replaceAll(/<(\w+:)?definedName .*?<\/(\w+:)?definedName>/g, "") };
}

/** A score that is no score of its criterion, with no fingerprint that would show the change as well. */
function withScore({ rubric, unitInfo, assessment }: ScorecardContent, value: number): ScorecardContent {
  const [first] = [...assessment];
  if (first === undefined) throw new RangeError("no criterion");
  const [id, entry] = first;
  return {
    rubric,
    unitInfo,
    assessment: new Map(assessment).set(id, { ...entry, selfScore: { kind: "number", value } }),
  };
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((character) => [character.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}
