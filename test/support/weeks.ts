import fc from "fast-check";
import { fromXlsx } from "../../preview/xlsx/read";
import { toXlsx } from "../../preview/xlsx/write";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { rebuildScorecard } from "../../src/actions/rebuild-scorecard";
import { proposeRepairs, repairScores } from "../../src/actions/repair-scores";
import { restoreInputs } from "../../src/actions/restore-inputs";
import type { Result } from "../../src/domain/failure";
import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import type { RunningExcel } from "./embedded-excel";
import { type SheetView, type Written, readSheetView, rowOf } from "./sheet-view";

export const criteria = criteriaOf(haTrung2023);

/** What must stand in the cells that people fill in, by criterion; what has no row any more is not in it. */
export type Expected = ReadonlyMap<string, Written>;

/** One thing that happens to a scorecard in its weeks, and what it leaves of the entries. */
export interface Step {
  readonly name: string;
  readonly run: (excel: RunningExcel, expected: Expected) => Promise<Expected>;
}

const criterionAt = (at: number) => criteria[at % criteria.length] ?? criteria[0];

/** People's own edits: what stands there afterwards is what they meant to have there. */
const edit =
  (act: (excel: RunningExcel, view: SheetView) => Promise<unknown>): Step["run"] =>
  async (excel) => {
    await act(excel, await readSheetView(excel));
    return (await readSheetView(excel)).written;
  };

/** Verbs, saving and reopening: nothing that was entered may change. */
const keeping =
  (act: (excel: RunningExcel) => Promise<unknown>): Step["run"] =>
  async (excel, expected) => {
    await act(excel);
    return expected;
  };

/** A row that went has no place to be edited. */
async function typeInto(excel: RunningExcel, view: SheetView, at: number, column: string, text: string) {
  const row = rowOf(view, criterionAt(at)?.id ?? "");
  if (row !== undefined) await excel.host.type(view.sheetName, `${column}${row}`, text);
}

const typed = fc
  .record({
    at: fc.nat(),
    text: fc.constantFrom("0", "1", "2", "2,5", "0,25", "5", "-1", "bốn", "2.5", "", " 4 ", "=1+1", "1/2"),
  })
  .map(({ at, text }): Step => ({
    name: `type ${JSON.stringify(text)} as the score of ${criterionAt(at)?.id}`,
    run: edit((excel, view) => typeInto(excel, view, at, "D", text)),
  }));

const explained = fc
  .record({ at: fc.nat(), column: fc.constantFrom("G", "H"), text: fc.constantFrom("Chậm", "") })
  .map(({ at, column, text }): Step => ({
    name: `write ${JSON.stringify(text)} into ${column} of ${criterionAt(at)?.id}`,
    run: edit((excel, view) => typeInto(excel, view, at, column, text)),
  }));

const pastedValue = fc.constantFrom<string | number | boolean | null>(
  ...[0, 1, 2.5, 0.1, 99, -2, 45050, "2,5", "2.5", " 4 ", "4/4", "４", "x", "=1", true, null],
);

/** Excel refuses a block that reaches a locked cell; a person then chooses another place. */
const pasted = fc
  .record({
    at: fc.nat(),
    block: fc.array(pastedValue, { minLength: 1, maxLength: 5 }),
    format: fc.constantFrom(null, "General", "@", "d-mmm"),
    locked: fc.boolean(),
  })
  .map(({ at, block, format, locked }): Step => ({
    name: `paste ${JSON.stringify(block)} at ${criterionAt(at)?.id} with ${format ?? "values only"}${locked ? ", locked" : ""}`,
    run: edit(async (excel, view) => {
      const row = rowOf(view, criterionAt(at)?.id ?? "");
      if (row === undefined) return;
      const options = format === null ? {} : { formats: { numberFormat: format, locked } };
      const column = block.map((value) => [value]);
      await excel.host.paste(view.sheetName, `D${row}`, column, options).catch((error: unknown) => {
        if (!String(error).includes("locked")) throw error;
      });
    }),
  }));

type Harm = (sheet: Excel.Worksheet, context: Excel.RequestContext, row: number) => unknown;

const harms: Readonly<Record<string, Harm>> = {
  "overwrite a section's formula": (sheet) => (sheet.getRange("D5").values = [[17]]),
  "overwrite a check": (sheet, _context, row) => (sheet.getRange(`I${row}`).values = [["đúng rồi"]]),
  "change a maximum": (sheet, _context, row) => (sheet.getRange(`C${row}`).values = [[9]]),
  "lose a code": (sheet, _context, row) => (sheet.getRange(`A${row}`).values = [[""]]),
  "insert a row": (sheet, _context, row) => sheet.getRange(`${row}:${row}`).insert("Down"),
  "delete a row": (sheet, _context, row) => sheet.getRange(`${row}:${row}`).delete("Up"),
  "lose the rules of entry": (sheet) => sheet.getRange("D5:E51").dataValidation.clear(),
  "lose a name": (_sheet, context) => context.workbook.names.getItemOrNullObject("CCHC_TuCham").delete(),
  "rename the tab": (sheet) => (sheet.name = "Điểm 2023"),
};

const harmed = fc.record({ at: fc.nat(), harm: fc.constantFrom(...Object.keys(harms)) }).map(({ at, harm }): Step => ({
  name: `${harm} at ${criterionAt(at)?.id}`,
  run: edit((_excel, view) =>
    Excel.run(async (context) => {
      const row = rowOf(view, criterionAt(at)?.id ?? "");
      if (row === undefined) return;
      const sheet = context.workbook.worksheets.getItem(view.sheetName);
      sheet.protection.unprotect();
      harms[harm]?.(sheet, context, row);
      await context.sync();
    }),
  ),
}));

/** `value` of a verb that must work; what it says otherwise fails the run. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

/** Only what was agreed to changes, and to exactly that. */
const repaired: Step = {
  name: "repair everything certain",
  run: async (_excel, expected) => {
    const proposals = await proposeRepairs();
    // A damaged scorecard is mended first; the pane shows the examination instead.
    if (!proposals.ok && proposals.failure.code === "damagedScorecard") return expected;
    const agreed = done(proposals).flatMap((repair) =>
      repair.certainty === "certain"
        ? [{ criterionId: repair.criterionId, field: repair.field, from: repair.from, score: repair.score }]
        : [],
    );
    if (agreed.length > 0) done(await repairScores(agreed));
    const after = new Map(expected);
    for (const { criterionId, score } of agreed) {
      const before = expected.get(criterionId);
      if (before) after.set(criterionId, { ...before, score });
    }
    return after;
  },
};

/** A rebuild brings back the rows that went, empty. */
const mended: Step = {
  name: "examine and mend",
  run: async (_excel, expected) => {
    const examination = done(await examineScorecard());
    if (examination === null) throw new Error("the scorecard was not found");
    if (examination.remedy === "restoreInputs") done(await restoreInputs());
    if (examination.remedy !== "rebuild") return expected;
    done(await rebuildScorecard(examination));
    const blank: Written = { score: "", evidence: "", explanation: "" };
    return new Map(criteria.map(({ id }) => [id, expected.get(id) ?? blank]));
  },
};

const reopened: Step = {
  name: "save as .xlsx and open again",
  run: keeping(async (excel) => excel.load(await fromXlsx(await toXlsx(await excel.save())))),
};

/** A damaged scorecard makes no report, and says so. */
const reported: Step = { name: "make the report", run: keeping(() => generateReport()) };

export const anyStep: fc.Arbitrary<Step> = fc
  .oneof(
    { weight: 6, arbitrary: typed },
    { weight: 5, arbitrary: pasted },
    { weight: 3, arbitrary: explained },
    { weight: 4, arbitrary: harmed },
    { weight: 3, arbitrary: fc.constant(repaired) },
    { weight: 3, arbitrary: fc.constant(mended) },
    { weight: 2, arbitrary: fc.constant(reopened) },
    { weight: 1, arbitrary: fc.constant(reported) },
  )
  .map((step) => ({ ...step, toString: () => step.name }));
