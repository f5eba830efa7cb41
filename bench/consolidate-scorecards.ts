import type { Assessment, Entry, ScoreEntry } from "../src/domain/assessment";
import type { Finding } from "../src/domain/consolidation";
import type { FileProblemCode } from "../src/domain/consolidation-file";
import { fingerprintOf } from "../src/domain/fingerprint";
import { criteriaOf, type Criterion } from "../src/domain/rubric";
import { summarize } from "../src/domain/summarize";
import { haTrung2023 as rubric } from "../src/rubrics/ha-trung-2023";
import {
  excelDialect,
  scorecardParts,
  zipParts,
  type Dialect,
  type ScorecardContent,
} from "../test/support/build-xlsx";
import { unitInfoOf } from "../test/support/sample-assessment";
import { faults, type Fault } from "./consolidate-faults";
import type { SeededRandom } from "../test/support/seeded-random";

/** What reading a generated file must come to. */
export interface Expectation {
  /** null for a file without a fault. */
  readonly finding: FileProblemCode | Finding["code"] | null;
  /** null when no total may be given. */
  readonly selfScore: number | null;
  readonly appraisedScore: number | null;
}

export interface GeneratedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Expectation;
}

const firstSyllables =
  "An Ba Bình Cao Cẩm Châu Chí Cự Dương Đại Đông Đức Gia Giao Hà Hải Hậu Hiệp Hòa Hoằng Hồng Hợp Hùng Hương Khánh Kim Lam Liên Long Lộc Minh Mỹ Nam Nga Nghĩa Ngọc Nguyên Nhân Ninh Phong Phú Phúc Quang Quảng Quý Sơn Tam Tân Tây Thạch Thanh Thành Thái Thiện Thịnh Thọ Thuận Trung Vạn Vân Vĩnh Xuân Yên".split(
    " ",
  );
const secondSyllables =
  "An Bắc Bình Châu Cường Dân Du Đài Điền Đình Đông Giang Hà Hải Hòa Hội Hưng Khê Kỳ La Lai Lạc Lâm Liên Lĩnh Lộc Long Lưu Mai Minh Nam Ngọc Nhuận Ninh Phong Phú Phúc Quang Quý Sơn Tây Tân Thành Thắng Thịnh Thọ Thủy Tiến Toàn Trạch Trung Trường Tường Vân Việt Vinh Xá Xuân Yên".split(
    " ",
  );

/** A name of its own for each of several thousand units, in an order without meaning. */
export function unitName(index: number): string {
  const step = (index * 1_409) % (firstSyllables.length * secondSyllables.length);
  const first = firstSyllables[step % firstSyllables.length] ?? "";
  const second = secondSyllables[Math.floor(step / firstSyllables.length)] ?? "";
  return `${index % 10 < 8 ? "Xã" : "Phường"} ${first} ${second}`;
}

/** Makes the files one after the other, so that their bytes need not be in memory at a time. */
export function* generateScorecards(
  count: number,
  faultyShare: number,
  random: SeededRandom,
): Generator<GeneratedFile> {
  let lastSound: GeneratedFile | undefined;
  for (let index = 0; index < count; index += 1) {
    const content = randomContent(unitName(index), random);
    const name = `${String(index + 1).padStart(4, "0")}.xlsx`;
    const dialect = randomDialect(random);
    const fault = random.chance(faultyShare) ? random.pick([...faults, "duplicate" as const]) : undefined;
    if (fault === "duplicate" && lastSound !== undefined) yield duplicateOf(lastSound, name);
    else if (fault === undefined || fault === "duplicate") yield (lastSound = soundFile(name, content, dialect));
    else yield faultyFile(name, content, dialect, fault, random);
  }
}

/** The same file under another name, as it comes when somebody sends it twice. */
function duplicateOf({ bytes }: GeneratedFile, name: string): GeneratedFile {
  return { name, bytes, expected: { finding: "duplicateUnit", selfScore: null, appraisedScore: null } };
}

function soundFile(name: string, content: ScorecardContent, dialect: Dialect): GeneratedFile {
  const { selfScore, appraisedScore } = summarize(rubric, content.assessment);
  const bytes = zipParts(scorecardParts(content, dialect), dialect.level);
  return { name, bytes, expected: { finding: null, selfScore, appraisedScore } };
}

function faultyFile(
  name: string,
  content: ScorecardContent,
  dialect: Dialect,
  fault: Fault,
  random: SeededRandom,
): GeneratedFile {
  const bytes = fault.make(content, dialect, random);
  return { name, bytes, expected: { finding: fault.finding, selfScore: null, appraisedScore: null } };
}

function randomDialect(random: SeededRandom): Dialect {
  return {
    ...excelDialect,
    strings: random.chance(0.7) ? "shared" : "inline",
    prefix: random.chance(0.1) ? "x" : "",
    strict: random.chance(0.1),
    results: random.chance(0.5) ? "stale" : "missing",
    level: random.pick([1, 6, 6, 6, 9] as const),
    quotes: random.chance(0.1) ? "'" : '"',
  };
}

function randomContent(unit: string, random: SeededRandom): ScorecardContent {
  const state = random.pick(["draft", "finalized", "appraised"] as const);
  const assessment = randomAssessment(state === "appraised", random);
  const unitInfo = unitInfoOf({
    unit: random.chance(0.05) ? unit.normalize("NFD") : unit,
    superiorBody: "UBND tỉnh Thanh Hóa",
    recipientBody: "Sở Nội vụ",
    assessmentYear: "2023",
    legalBasis: "Căn cứ Hướng dẫn số 3683/HD-UBND ngày 30/10/2023 của UBND huyện Hà Trung.",
    recipients: "- Như trên;\n- Lưu: VT, VP.",
  });
  const fingerprint = fingerprintOf({ rubric, unit, year: "2023", assessment });
  return { rubric, unitInfo, assessment, ...(state !== "draft" && { fingerprint }) };
}

const steps = [0.1, 0.25, 0.5, 1] as const;

function randomAssessment(isAppraised: boolean, random: SeededRandom): Assessment {
  return new Map(criteriaOf(rubric).map((criterion) => [criterion.id, randomEntry(criterion, isAppraised, random)]));
}

function randomEntry(criterion: Criterion, isAppraised: boolean, random: SeededRandom): Entry {
  const selfScore = randomScore(criterion, random);
  const isLost = selfScore < criterion.maxScore;
  return {
    selfScore: numberEntry(selfScore),
    appraisedScore: isAppraised
      ? numberEntry(random.chance(0.9) ? selfScore : randomScore(criterion, random))
      : { kind: "blank" },
    evidence: random.chance(0.8)
      ? `Quyết định số ${random.below(400)}/QĐ-UBND ngày ${1 + random.below(28)}/11/2023`
      : "",
    explanation: isLost ? `Chưa đạt “${criterion.title}” & đang khắc phục <quý ${1 + random.below(4)}>` : "",
    appraisalNote: "",
  };
}

function randomScore({ maxScore }: Criterion, random: SeededRandom): number {
  if (random.chance(0.7)) return maxScore;
  const step = random.pick(steps);
  return Number((step * random.below(Math.floor(maxScore / step + 1e-9) + 1)).toFixed(2));
}

const numberEntry = (value: number): ScoreEntry => ({ kind: "number", value });
