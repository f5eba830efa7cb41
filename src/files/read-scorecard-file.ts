import type { FileReading, ScorecardFile } from "../domain/consolidation-file";
import { rubricRef, type Rubric } from "../domain/rubric";
import { findRubric, rubrics } from "../rubrics/rubrics";
import { cellText, blockCell } from "../sheets/cell-block";
import { readScorecard, rowsByCriterion, type Damage } from "../sheets/read-scorecard";
import { scorecardColumns } from "../sheets/scorecard-layout";
import { workbookNames } from "../sheets/workbook-names";
import { FileError, problemOf } from "./file-error";
import { readFileUnit, unitPlaces } from "./read-file-unit";
import type { NameTarget } from "./reference";
import { XlsxReader, type FileBlock, type SheetArea } from "./xlsx-reader";

/**
 * The scorecard in a file from anywhere. Nothing is trusted that can be derived: no total, count or check of the file is
 * read. Whatever the bytes are, the answer is a scorecard or a reason; this never throws.
 */
export function readScorecardFile(bytes: Uint8Array, fileName: string): FileReading {
  try {
    return { ok: true, file: readScorecardIn(new XlsxReader(bytes), fileName) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function readScorecardIn(reader: XlsxReader, fileName: string): ScorecardFile {
  const scorecardPlace = scorecardArea(reader);
  const fingerprint = reader.nameTarget(workbookNames.fingerprint);
  const scoreRecord = reader.nameTarget(workbookNames.scoreRecord);
  // Where a name is no cell, any cell does: it is not looked at then.
  const placeOf = (target: NameTarget | undefined): SheetArea => (target?.kind === "area" ? target : scorecardPlace);
  const [block, fingerprintBlock, scoreRecordBlock, ...unitBlocks] = reader.readBlocks([
    scorecardPlace,
    placeOf(fingerprint),
    placeOf(scoreRecord),
    ...unitPlaces(reader, scorecardPlace.sheetName),
  ]);
  if (block === undefined) throw new RangeError("a block for each place");
  const rubric = rubricOf(reader, block);
  return {
    fileName,
    rubricRef: rubricRef(rubric),
    unitInfo: readFileUnit(unitBlocks),
    ...readEntries(rubric, block),
    writtenFingerprint: writtenText(fingerprint, fingerprintBlock),
    scoreRecord: writtenText(scoreRecord, scoreRecordBlock),
  };
}

function scorecardArea(reader: XlsxReader): SheetArea {
  const target = reader.nameTarget(workbookNames.scorecard);
  if (target?.kind === "area") return target;
  const detail = `${workbookNames.scorecard}: ${target?.kind ?? "no such name"}`;
  if (target !== undefined || reader.nameTarget(workbookNames.rubric) !== undefined) {
    throw new FileError("damagedScorecard", detail);
  }
  const isOurs = reader.customProperties().has(workbookNames.rubric);
  throw new FileError(isOurs ? "namesLost" : "notAScorecard", detail);
}

/**
 * The rubric by its name, or by the copy in the document's properties. Some programs (ExcelJS) drop both on saving: then
 * it is the one rubric whose codes and maxima are those of the rows; where two have the same, none is guessed.
 */
function rubricOf(reader: XlsxReader, block: FileBlock): Rubric {
  const ref = writtenRubricRef(reader);
  const [rubric, second] =
    ref === undefined ? rubrics.filter((each) => readScorecard(each, block).ok) : [findRubric(ref)];
  if (rubric !== undefined && second === undefined) return rubric;
  throw ref === undefined
    ? new FileError("namesLost", `no name ${workbookNames.rubric}`)
    : new FileError("unknownRubric", ref);
}

function writtenRubricRef(reader: XlsxReader): string | undefined {
  const target = reader.nameTarget(workbookNames.rubric);
  if (target === undefined) return reader.customProperties().get(workbookNames.rubric)?.trim();
  if (target.kind === "constant") return target.text.trim();
  throw new FileError("damagedScorecard", `${workbookNames.rubric} is no constant text`);
}

/** What a name says, as a constant or in the first cell it names; null where that is nothing. */
function writtenText(target: NameTarget | undefined, block: FileBlock | undefined): string | null {
  if (target?.kind === "constant") return target.text.trim() || null;
  return (target?.kind === "area" && block !== undefined && cellText(blockCell(block, 0, 0)).trim()) || null;
}

function readEntries(rubric: Rubric, block: FileBlock): Pick<ScorecardFile, "assessment" | "calculatedScores"> {
  const reading = readScorecard(rubric, block);
  if (!reading.ok) throw new FileError("damagedScorecard", reading.damage.map(describeDamage).join("; "));
  const calculatedScores = [...rowsByCriterion(rubric, block)].flatMap(([id, row]) =>
    block.hasFormula(row, scorecardColumns.selfScore) || block.hasFormula(row, scorecardColumns.appraisedScore)
      ? [id]
      : [],
  );
  return { assessment: reading.assessment, calculatedScores };
}

function describeDamage(damage: Damage): string {
  switch (damage.code) {
    case "rowMissing":
      return `row ${damage.printedCode} is missing`;
    case "maxChanged":
      return `maximum of ${damage.printedCode} is ${damage.found ?? "no number"} instead of ${damage.expected}`;
  }
}
