import { a1, a1Area, formulaText, sheetPrefix } from "../sheets/a1";
import type { SheetFrame } from "../sheets/sheet-slices";
import type { SheetName, SheetSpec } from "../sheets/sheet-spec";
import { allOrNothing, type Settled } from "./all-or-nothing";
import { defineNames, restoreNames } from "./define-names";
import type { PreparedEdits } from "./edit-sheets";
import { paintSheet } from "./paint";
import { freeSheetName, readWorkbookFacts, type WorkbookFacts } from "./workbook-facts";

/** What a sheet's arrival depends on, however it is painted. */
export interface ArrivingSheet {
  readonly spec: SheetFrame;
  /** The tab's name: free, or the same as `replaces`. */
  readonly tabName: string;
  /** A sheet of ours that this one takes the place of: it goes only when the new one stands. */
  readonly replaces?: string;
}

export interface SheetToInstall extends ArrivingSheet {
  readonly spec: SheetSpec;
}

export interface Arrival {
  /** The first sheet is shown afterwards. */
  readonly sheets: readonly ArrivingSheet[];
  /** Names of cells that stay where they are, with their formulas. */
  readonly names?: ReadonlyMap<string, string>;
  /** Copies of what names say, for programs that read document properties only. */
  readonly customProperties: Readonly<Record<string, string>>;
  /** Changes of sheets that are there, made together with the new ones. */
  readonly edits?: PreparedEdits;
}

export interface Installation extends Arrival {
  readonly sheets: readonly SheetToInstall[];
}

/**
 * Puts new sheets with their names into the workbook, all or nothing, in one writing sync: after any failure the
 * workbook is as `facts` say it was.
 * @throws ActionStopped `notUndone` if Excel refuses the way back as well; else what Excel answered.
 */
export async function installSheets(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  installation: Installation,
): Promise<void> {
  await allOrNothing(
    context,
    (writing) => queueInstallation(writing, facts, installation),
    (undoing) => undoInstallation(undoing, facts, installation),
  );
}

function queueInstallation(context: Excel.RequestContext, facts: WorkbookFacts, installation: Installation): void {
  const { workbook } = context;
  // All tabs first: formulas may refer to any of them.
  const painted = installation.sheets.map((sheet) => ({
    ...sheet,
    worksheet: workbook.worksheets.add(paintName(sheet, facts)),
  }));
  for (const { worksheet, spec } of painted) paintSheet(worksheet, spec);
  queueArrival(context, facts, installation, painted);
}

/**
 * Queues what brings painted sheets to their place: tabs, names, properties. What cannot be taken back (deleting the sheet
 * that was replaced) is queued last: if it fails, nothing was lost.
 */
export function queueArrival(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  arrival: Arrival,
  painted: readonly PaintedSheet[],
): void {
  const { workbook } = context;
  for (const [index, { replaces, tabName, worksheet }] of painted.entries()) {
    if (replaces === undefined) continue;
    const old = workbook.worksheets.getItem(replaces);
    old.name = asideName(replaces, facts);
    worksheet.name = tabName;
    worksheet.position = placeOf(index, painted, facts);
  }
  defineNames(context, namesOf(arrival), facts.names);
  arrival.edits?.queue(context);
  show(painted[0]);
  for (const [key, value] of Object.entries(arrival.customProperties)) workbook.properties.custom.add(key, value);
  for (const { replaces } of painted) {
    if (replaces !== undefined) workbook.worksheets.getItem(asideName(replaces, facts)).delete();
  }
}

/** A sheet that stands under its paint name, together with what it is to become. */
export type PaintedSheet = ArrivingSheet & { readonly worksheet: Excel.Worksheet };

/**
 * Where the sheet of that index takes its place, right before the old one. New sheets that took theirs before have moved it on.
 */
function placeOf(index: number, painted: readonly PaintedSheet[], { positions }: WorkbookFacts): number {
  const places = painted.slice(0, index + 1).map(({ replaces }) => positions.get(replaces ?? "") ?? Infinity);
  const place = places.at(-1) ?? 0;
  return place + places.filter((other) => other < place).length;
}

/** A sheet that replaces another is painted under a name of its own until it is whole. */
export function paintName(sheet: ArrivingSheet, facts: WorkbookFacts): string {
  return sheet.replaces === undefined ? sheet.tabName : freeSheetName(`${sheet.spec.name} mới`, facts);
}

function asideName(replaced: string, facts: WorkbookFacts): string {
  return freeSheetName(`${replaced.slice(0, 20)} cũ`, facts);
}

function show(first: PaintedSheet | undefined): void {
  if (!first) return;
  first.worksheet.activate();
  const cell = first.spec.firstCell;
  if (cell) first.worksheet.getRange(a1(cell)).select();
}

function namesOf({ sheets, names = new Map<string, string>() }: Arrival): ReadonlyMap<string, string> {
  const ofSheets = sheets.flatMap(({ spec, tabName }) =>
    (spec.names ?? []).map((name) => [name.name, formulaOf(name, tabName)] as const),
  );
  return new Map([...ofSheets, ...names]);
}

function formulaOf(name: SheetName, tabName: string): string {
  return `=${"area" in name ? sheetPrefix(tabName) + a1Area(name.area, true) : formulaText(name.constant)}`;
}

/** Takes back what stands of an installation that stopped midway, or ends it where it was past the point of return. */
export async function undoInstallation(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  installation: Arrival,
): Promise<Settled> {
  const { worksheets } = context.workbook;
  const now = await readWorkbookFacts(context);
  if (await completed(context, installation, facts, now)) return "completed";
  for (const sheet of installation.sheets) {
    for (const name of addedNames(sheet, facts, now)) worksheets.getItem(name).delete();
    const aside = sheet.replaces === undefined ? undefined : asideName(sheet.replaces, facts);
    if (aside !== undefined && now.sheetNames.includes(aside)) worksheets.getItem(aside).name = sheet.tabName;
  }
  await installation.edits?.queueTakingBack(context);
  worksheets.getItem(facts.activeSheetName).activate();
  restoreNames(context, namesOf(installation).keys(), facts.names, now.names);
  await context.sync();
  return "takenBack";
}

/**
 * Deleting cannot be taken back: once the first of several replaced sheets is gone, everything new stands, and what is left
 * of the old ones goes too.
 */
async function completed(
  context: Excel.RequestContext,
  { sheets }: Arrival,
  facts: WorkbookFacts,
  now: WorkbookFacts,
): Promise<boolean> {
  const asides = sheets.flatMap(({ replaces }) => (replaces === undefined ? [] : [asideName(replaces, facts)]));
  const left = asides.filter((name) => now.sheetNames.includes(name));
  const [first] = asides;
  if (first === undefined || left.length === 0 || left.includes(first)) return false;
  for (const name of left) context.workbook.worksheets.getItem(name).delete();
  await context.sync();
  return true;
}

/** The tabs under which the new sheet stands when the work stopped midway: its final one only once the old one stood aside. */
function addedNames(sheet: ArrivingSheet, facts: WorkbookFacts, now: WorkbookFacts): readonly string[] {
  const oldIsAside = sheet.replaces !== undefined && now.sheetNames.includes(asideName(sheet.replaces, facts));
  const possible = new Set([paintName(sheet, facts), ...(oldIsAside ? [sheet.tabName] : [])]);
  return [...possible].filter((name) => now.sheetNames.includes(name));
}
