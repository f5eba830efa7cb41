import { linePitch, paragraphStyles, signatureSpace } from "./report-form";
import type { ReportParagraph } from "./report-model";
import type { ReportParts } from "./report-paragraphs";
import { foldBlank, heightOf, slices, type PlacedText, type Placer, type ReportRow } from "./report-placing";

/**
 * Recipients on the left, capacity and name on the right with room for the signature; one block, never cut. Where recipients
 * leave some of that room, the fingerprint stands there and changes nothing in the lay-out when it comes or goes.
 */
export function signatureRows(parts: ReportParts, placer: Placer): readonly ReportRow[] {
  const fingerprint = { ...placer.place(placer.columns.left)(parts.fingerprint), hasOwnRoom: true };
  const rows = blockRows(parts, parts.recipients, placer);
  const oneLine = linePitch(paragraphStyles.recipient.size);
  const free = rows.findIndex(({ texts, height }) => texts.length === 0 && height >= oneLine);
  if (free < 0) return blockRows(parts, [...parts.recipients, parts.fingerprint], placer);
  return rows.map((row, index) => (index === free ? { ...row, texts: [fingerprint] } : row));
}

function blockRows(
  parts: ReportParts,
  recipients: readonly ReportParagraph[],
  { columns, place, textNow }: Placer,
): readonly ReportRow[] {
  const left = foldBlank(recipients, textNow).map(place(columns.left)).flatMap(slices);
  const capacity = foldBlank(parts.signing, textNow).map(place(columns.right)).flatMap(slices);
  const spans = [columns.left, columns.right];
  const row = (texts: readonly (PlacedText | undefined)[], height?: number): ReportRow => {
    const present = texts.filter((text) => text !== undefined);
    return { height: height ?? heightOf(present), texts: present, spans, keepWithNext: true };
  };
  const titled = capacity.map((line, index) => row([left[index], line]));
  const { rows: spaced, used } = spaceRows(left.slice(titled.length), row);
  const rest = left.slice(titled.length + used);
  const named = row([rest[0], place(columns.right)(parts.signatory)]);
  return withoutLastKeep([...titled, ...spaced, named, ...rest.slice(1).map((line) => row([line]))]);
}

type MakeRow = (texts: readonly (PlacedText | undefined)[], height?: number) => ReportRow;

/** Recipients go on beside the room for the signature; what they leave of it is one empty row. */
function spaceRows(
  left: readonly PlacedText[],
  row: MakeRow,
): { readonly rows: readonly ReportRow[]; readonly used: number } {
  const rows: ReportRow[] = [];
  let space = 0;
  for (const line of left) {
    if (space >= signatureSpace) break;
    rows.push(row([line]));
    space += heightOf([line]);
  }
  const used = rows.length;
  return { rows: space < signatureSpace ? [...rows, row([], signatureSpace - space)] : rows, used };
}

const withoutLastKeep = (rows: readonly ReportRow[]): readonly ReportRow[] =>
  rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepWithNext: false } : row));
