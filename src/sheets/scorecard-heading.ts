import type { FinalizationField } from "../domain/finalization";
import type { UnitField } from "../domain/unit-info";
import { finalizationLabels, finalizedLine } from "../text/finalization";
import { scorecardText } from "../text/scorecard";
import { unitLabels } from "../text/unit-info";
import { a1, a1Area, formulaText, sheetPrefix } from "./a1";
import { formulaOf } from "./report-expression";
import { oneLine } from "./report-phrases";
import { scorecardColumns, type ScorecardLayout } from "./scorecard-layout";

/** Rows of `Thông tin` in which labels are sought: more than twice as many as it has, since people insert some. */
const searchedRows = 60;

/** Unit and year by their labels, since people may move the rows of `Thông tin`. */
export function subtitleFormula(infoSheetName: string): string {
  const value = (field: UnitField) => valueOf(unitLabels[field], infoSheetName);
  const ifBlank = (field: UnitField, unknown: string, known: string) =>
    `IF(TRIM(${value(field)})="",${formulaText(unknown)},${known})`;
  const { unit, unitUnknown, year, yearUnknown } = scorecardText;
  const unitPart = ifBlank("unit", unitUnknown, `${formulaText(unit)}&${value("unit")}`);
  const yearPart = ifBlank("assessmentYear", yearUnknown, value("assessmentYear"));
  // The whole line is cleaned at once: the terms that clean are longer than the line.
  return `=${formulaOf(oneLine({ ref: "line" }), () => `${unitPart}&${formulaText(year)}&${yearPart}`)}`;
}

/**
 * How to fill in the scorecard; once finalized, who did so, when, and the fingerprint. No formula can compute a fingerprint,
 * but a total that is not the finalized one shows in every program (SPEC.md, [F6]).
 */
export function howToFormula(infoSheetName: string, { totalRow }: Pick<ScorecardLayout, "totalRow">): string {
  const value = (field: FinalizationField) => valueOf(finalizationLabels[field], infoSheetName);
  const total = a1({ row: totalRow, column: scorecardColumns.selfScore }, true);
  // The decimal sign of a number made text is the machine's.
  const isOtherTotal = `AND(${value("finalizedTotal")}<>"",SUBSTITUTE(${total}&"",".",",")<>${value("finalizedTotal")})`;
  const line = [
    formulaText(finalizedLine.start),
    value("finalizedAt"),
    `IF(${value("finalizedBy")}="","",${formulaText(finalizedLine.separator)}&${value("finalizedBy")})`,
    formulaText(finalizedLine.fingerprint),
    value("fingerprint"),
    `IF(${isOtherTotal},${formulaText(finalizedLine.otherTotal)}&${value("finalizedTotal")},"")`,
  ];
  return `=IF(${value("fingerprint")}="",${formulaText(scorecardText.howTo)},${line.join("&")})`;
}

function valueOf(label: string, infoSheetName: string): string {
  const labelled = a1Area({ row: 0, column: 0, rowCount: searchedRows, columnCount: 2 }, true);
  return `IFERROR(VLOOKUP(${formulaText(label)},${sheetPrefix(infoSheetName)}${labelled},2,FALSE)&"","")`;
}
