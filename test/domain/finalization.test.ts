import fc from "fast-check";
import { blankEntry, type ScoreEntry } from "../../src/domain/assessment";
import { changedSince, finalizationOf, finalizationReadiness, writeScoreRecord } from "../../src/domain/finalization";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { reportDocumentName, scorecardFileName } from "../../src/domain/finalization-file-name";
import { criteriaOf } from "../../src/domain/rubric";
import { summarize } from "../../src/domain/summarize";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { changedScoreText, finalizationText, traceLine } from "../../src/text/finalization";
import { rubricOf } from "../support/rubric-arbitraries";
import { assessmentArbitrary, assessmentOf, number } from "../support/sample-assessment";
import { itHolds } from "../support/seeded";

const full = assessmentOf(rubric, ({ maxScore }) => maxScore);

describe("readiness", () => {
  const readiness = (id: string, entry: Partial<typeof blankEntry>) =>
    finalizationReadiness(summarize(rubric, new Map(full).set(id, { ...blankEntry, ...entry })));

  test("with errors it is refused, with blanks and missing explanations somebody is warned", () => {
    expect(finalizationReadiness(summarize(rubric, full))).toBe("ready");
    expect(readiness("1.1", { selfScore: number(99) })).toBe("refused");
    expect(readiness("1.1", {})).toBe("warned");
    expect(readiness("1.1", { selfScore: number(0) })).toBe("warned");
    expect(readiness("1.1", { selfScore: number(0), explanation: "Chưa ban hành" })).toBe("ready");
  });
});

describe("the record of finalized scores", () => {
  test("reads as people write scores, blanks left blank", () => {
    const record = writeScoreRecord(
      rubric,
      assessmentOf(rubric, ({ maxScore }, index) => (index === 1 ? null : index === 2 ? 0.25 : maxScore)),
    );
    expect(record.split("; ").slice(0, 4)).toEqual(["1.1: 4", "1.2:", "1.3: 0,25", "1.4: 1"]);
    expect(record).not.toContain("\n");
  });

  itHolds(
    "nothing has changed since it was written",
    [assessmentArbitrary(rubric)],
    (assessment) => {
      expect(changedSince(writeScoreRecord(rubric, assessment), rubric, assessment)).toEqual([]);
    },
    60,
  );

  const anyScore: fc.Arbitrary<ScoreEntry> = fc.oneof(
    fc.integer({ min: -20, max: 200 }).map((step) => number(step / 20)),
    fc.constant<ScoreEntry>({ kind: "blank" }),
    fc.string().map((text): ScoreEntry => ({ kind: "text", text })),
  );
  const ids = criteriaOf(rubric).map(({ id }) => id);

  itHolds(
    "exactly the criteria that changed are told",
    [assessmentArbitrary(rubric), fc.dictionary(fc.constantFrom(...ids), anyScore)],
    (assessment, changes) => {
      const changed = new Map(assessment);
      for (const [id, selfScore] of Object.entries(changes)) {
        changed.set(id, { ...(assessment.get(id) ?? blankEntry), selfScore });
      }
      const expected = ids.filter(
        (id) => JSON.stringify(assessment.get(id)?.selfScore) !== JSON.stringify(changed.get(id)?.selfScore),
      );
      const told = changedSince(writeScoreRecord(rubric, assessment), rubric, changed);
      expect(told?.map(({ criterionId }) => criterionId)).toEqual(expected);
    },
    100,
  );

  test("from what is no record of this rubric nothing is said", () => {
    const record = writeScoreRecord(rubric, full);
    const broken = [`${record}; 9.9: 1`, record.replace("7.4:", "9.9:"), record.replace("1.1: 4", "1.1: 4: 4")];
    for (const text of ["", "x", "1.1: 4", ...broken]) {
      expect(changedSince(text, rubric, full)).toBeNull();
    }
  });

  test("[F1] a scorecard is finalized while it has a fingerprint; [F5] then it is told whether that still fits", () => {
    const subject = { rubric, unit: "Xã Hà Bắc", year: "2023", assessment: full };
    const signed = { finalizedBy: "Nguyễn Văn A", finalizedAt: "05/12/2023 14:30", finalizedTotal: "100", trace: "" };
    const written = { ...signed, fingerprint: fingerprintOf(subject), scoreRecord: writeScoreRecord(rubric, full) };
    const { finalizedBy, finalizedAt } = signed;
    const { fingerprint } = written;
    expect(finalizationOf({ ...written, fingerprint: "" }, subject)).toBeNull();
    expect(finalizationOf(written, subject)).toEqual({
      fingerprint,
      finalizedBy,
      finalizedAt,
      isIntact: true,
      changed: [],
    });
    expect(finalizationOf(written, { ...subject, unit: "Xã Hà Đông" })).toMatchObject({ isIntact: false, changed: [] });
  });

  test("a text that came later is told in quotation marks, without the marks of the record", () => {
    const selfScore: ScoreEntry = { kind: "text", text: " 2;5: điểm " };
    const changed = new Map(full).set("1.1", { ...blankEntry, selfScore });
    expect(changedSince(writeScoreRecord(rubric, full), rubric, changed)).toEqual([
      { criterionId: "1.1", finalized: "4", found: "“2 5  điểm”" },
    ]);
  });

  test.each(["1:1", "1;1"])("a rubric with a criterion %j cannot be recorded", (id) => {
    const odd = rubricOf([group("1", "Một", 1, [{ ...criterion("1.1", "a", 1), id }])]);
    expect(() => writeScoreRecord(odd, new Map())).toThrow(RangeError);
  });

  test("a change in words", () => {
    const record = writeScoreRecord(rubric, full);
    const changed = new Map(full).set("1.1", blankEntry);
    const [change] = changedSince(record, rubric, changed) ?? [];
    const criterion = criteriaOf(rubric)[0];
    if (change === undefined || criterion === undefined) throw new Error("a change is told");
    expect(changedScoreText(change, criterion)).toBe(
      "1.1. Xây dựng Kế hoạch CCHC hằng năm: khi chốt 4, hiện là để trống",
    );
  });
});

test.each([
  ["Xã Hà Bắc", "2023", "CCHC_2023_Xa_Ha_Bac.xlsx"],
  ["Xã Hà Bắc".normalize("NFD"), " 2023 ", "CCHC_2023_Xa_Ha_Bac.xlsx"],
  ["Đặc khu Phú Quốc", "2025", "CCHC_2025_Dac_khu_Phu_Quoc.xlsx"],
  ["Phường 1/2: \\..\\Đ", "", "CCHC_Phuong_1_2_D.xlsx"],
  ["", "2023", "CCHC_2023.xlsx"],
  ["", "", "CCHC.xlsx"],
  ["CON", "", "CCHC_CON.xlsx"],
  ["xã đảo", "", "CCHC_xa_dao.xlsx"],
])("the file of %j for %j is called %s", (unit, year, name) => {
  expect(scorecardFileName(unit, year)).toBe(name);
});

test("the Word document of the report is named likewise", () => {
  expect(reportDocumentName("Xã Hà Bắc", "2023")).toBe("Bao_cao_CCHC_2023_Xa_Ha_Bac.docx");
});

test("a file's name is never too long for Windows", () => {
  expect(scorecardFileName("Xã rất dài ".repeat(100), "2023").length).toBeLessThan(100);
});

test("sentences", () => {
  expect(finalizationText.warned(2, 0)).toBe("Phiếu còn 2 tiêu chí chưa chấm (tính 0 điểm). Vẫn chốt?");
  expect(finalizationText.warned(2, 1)).toBe(
    "Phiếu còn 2 tiêu chí chưa chấm (tính 0 điểm) và 1 tiêu chí mất điểm chưa có giải trình. Vẫn chốt?",
  );
  expect(traceLine("reopened", "05/12/2023 14:30", " ", "")).toBe("05/12/2023 14:30 – Mở chốt");
  expect(traceLine("finalized", "05/12/2023 14:30", "Nguyễn Văn A", "4821-0937-5516")).toBe(
    "05/12/2023 14:30 – Chốt điểm – Nguyễn Văn A – 4821-0937-5516",
  );
});
