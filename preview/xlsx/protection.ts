import type { SheetProtection } from "../engine/document";
import { flag, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Office.js's option -> attribute of `<sheetProtection>`, whose 1 means "forbidden", and what its absence means. */
const OPTIONS = [
  { option: "allowFormatCells", attribute: "formatCells", forbidden: true },
  { option: "allowFormatColumns", attribute: "formatColumns", forbidden: true },
  { option: "allowFormatRows", attribute: "formatRows", forbidden: true },
  { option: "allowInsertColumns", attribute: "insertColumns", forbidden: true },
  { option: "allowInsertRows", attribute: "insertRows", forbidden: true },
  { option: "allowInsertHyperlinks", attribute: "insertHyperlinks", forbidden: true },
  { option: "allowDeleteColumns", attribute: "deleteColumns", forbidden: true },
  { option: "allowDeleteRows", attribute: "deleteRows", forbidden: true },
  { option: "allowSort", attribute: "sort", forbidden: true },
  { option: "allowAutoFilter", attribute: "autoFilter", forbidden: true },
  { option: "allowPivotTables", attribute: "pivotTables", forbidden: true },
  { option: "allowEditObjects", attribute: "objects", forbidden: false },
  { option: "allowEditScenarios", attribute: "scenarios", forbidden: false },
] as const;

/**
 * How the document spells a password's hash: four hexadecimal digits for Excel's old check, otherwise
 * "algorithm spinCount salt hash" (ECMA-376 part 1, 18.3.1.85), salt and hash in base 64.
 */
const OLD_HASH = /^[0-9A-F]{4}$/;
const HASH = /^(\S+) (\d+) (\S+) (\S+)$/;

export function renderSheetProtection(protection: SheetProtection | null | undefined): string {
  if (protection == null) return "";
  const options: Record<string, boolean> = {};
  for (const { option, attribute, forbidden } of OPTIONS) {
    const forbid = protection.options[option] !== true;
    if (forbid !== forbidden) options[attribute] = forbid;
  }
  return render("sheetProtection", {
    ...renderHash(protection.passwordHash),
    sheet: true,
    ...options,
    ...renderSelection(protection.options["selectionMode"]),
  });
}

function renderHash(hash: string | undefined): Record<string, string> {
  if (hash === undefined) return {};
  if (OLD_HASH.test(hash)) return { password: hash };
  const [, algorithmName, spinCount, saltValue, hashValue] = HASH.exec(hash) ?? [];
  if (algorithmName === undefined) throw new XlsxError("NotWritable", "a password hash of unknown form");
  return { algorithmName, hashValue: hashValue ?? "", saltValue: saltValue ?? "", spinCount: spinCount ?? "" };
}

function renderSelection(mode: boolean | string | undefined): Record<string, boolean> {
  if (mode === "None") return { selectLockedCells: true, selectUnlockedCells: true };
  return mode === "Unlocked" ? { selectLockedCells: true } : {};
}

export function parseSheetProtection(element: XmlElement | undefined): SheetProtection | null {
  if (!flag(element, "sheet")) return null;
  const options: Record<string, boolean | string> = {};
  for (const { option, attribute, forbidden } of OPTIONS) {
    if (!flag(element, attribute, forbidden)) options[option] = true;
  }
  const hash = parseHash(element);
  return {
    options: { ...options, selectionMode: parseSelection(element) },
    ...(hash !== undefined && { passwordHash: hash }),
  };
}

function parseHash(element: XmlElement | undefined): string | undefined {
  const { password, algorithmName, hashValue = "", saltValue = "" } = element?.attributes ?? {};
  if (algorithmName !== undefined)
    return `${algorithmName} ${numberOf(element, "spinCount") ?? 0} ${saltValue} ${hashValue}`;
  return password === undefined || password === "" ? undefined : password.toUpperCase();
}

function parseSelection(element: XmlElement | undefined): string {
  if (flag(element, "selectUnlockedCells")) return "None";
  return flag(element, "selectLockedCells") ? "Unlocked" : "Normal";
}

/** Review > Protect Workbook, without a password: it prevents accidents. */
export function renderStructureProtection(structureProtected: boolean): string {
  return structureProtected ? render("workbookProtection", { lockStructure: true }) : "";
}

export function parseStructureProtection(element: XmlElement | undefined): boolean {
  return flag(element, "lockStructure");
}
