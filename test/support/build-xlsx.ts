import { strToU8, zipSync, type Zippable } from "fflate";
import { rubricRef, type Rubric } from "../../src/domain/rubric";
import type { Assessment } from "../../src/domain/assessment";
import type { UnitInfo } from "../../src/domain/unit-info";
import { a1, a1Area, sheetPrefix } from "../../src/sheets/a1";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { Cell, SheetSpec } from "../../src/sheets/sheet-spec";
import { unitInfoSpec } from "../../src/sheets/unit-info-spec";

/** The ways in which programs write one and the same workbook; the defaults are Excel's. */
export interface Dialect {
  readonly strings: "shared" | "inline";
  /** Of the spreadsheet elements, "" for none. */
  readonly prefix: string;
  readonly strict: boolean;
  readonly cellAddresses: boolean;
  readonly absoluteTargets: boolean;
  /** What stands as last result of every formula. */
  readonly results: "missing" | "stale";
  readonly level: 0 | 1 | 6 | 9;
  readonly quotes: '"' | "'";
}

export const excelDialect: Dialect = {
  strings: "shared",
  prefix: "",
  strict: false,
  cellAddresses: true,
  absoluteTargets: false,
  results: "stale",
  level: 6,
  quotes: '"',
};

/** Parts of a package by their path, before they are zipped: tests change them at will. */
export type Parts = Record<string, string>;

export interface ScorecardContent {
  readonly rubric: Rubric;
  readonly unitInfo: UnitInfo;
  readonly assessment: Assessment;
  readonly fingerprint?: string;
}

/** A workbook with scorecard and unit data, as the add-in paints it. */
export function scorecardParts(content: ScorecardContent, dialect: Dialect = excelDialect): Parts {
  const { rubric, unitInfo, assessment, fingerprint } = content;
  const constants = fingerprint === undefined ? {} : { CCHC_MaDoiChieu: fingerprint };
  const specs = [scorecardSpec(rubric, { infoSheetName: "Thông tin", assessment }), unitInfoSpec(unitInfo)];
  return { ...workbookParts(specs, dialect, constants), ...customPropertyPart(rubricRef(rubric)) };
}

/** The bytes of a package. */
export function zipParts(parts: Parts, level: Dialect["level"] = excelDialect.level): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return zipSync(files, { level });
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;");
}

const transitional = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function workbookParts(
  specs: readonly SheetSpec[],
  dialect: Dialect = excelDialect,
  constants: Readonly<Record<string, string>> = {},
): Parts {
  const strings: string[] = [];
  const sheets = specs.map((spec) => sheetXml(spec, dialect, strings));
  const parts: Parts = {
    "[Content_Types].xml": contentTypesXml(specs.length),
    "_rels/.rels": relationshipsXml(
      "",
      ["officeDocument", "custom-properties"],
      ["xl/workbook.xml", "docProps/custom.xml"],
      dialect,
    ),
    "xl/workbook.xml": workbookXml(specs, dialect, constants),
    "xl/_rels/workbook.xml.rels": relationshipsXml(
      "xl/",
      [...specs.map(() => "worksheet"), "sharedStrings"],
      [...specs.map((_, index) => `worksheets/sheet${index + 1}.xml`), "sharedStrings.xml"],
      dialect,
    ),
    "xl/sharedStrings.xml": sharedStringsXml(strings, dialect),
  };
  for (const [index, xml] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  return parts;
}

function contentTypesXml(sheets: number): string {
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = Array.from({ length: sheets }, (_, index) => [
    `/xl/worksheets/sheet${index + 1}.xml`,
    `${sheet}.worksheet+xml`,
  ]);
  overrides.push(
    ["/xl/workbook.xml", `${sheet}.sheet.main+xml`],
    ["/xl/sharedStrings.xml", `${sheet}.sharedStrings+xml`],
  );
  overrides.push(["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"]);
  const types = overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("");
  return `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`;
}

function relationshipsXml(
  folder: string,
  types: readonly string[],
  targets: readonly string[],
  dialect: Dialect,
): string {
  const { relationships } = dialect.strict ? strict : transitional;
  const items = types.map((type, index) => {
    const name = dialect.strict && type === "custom-properties" ? "customProperties" : type;
    const target = dialect.absoluteTargets ? `/${folder}${targets[index]}` : targets[index];
    return `<Relationship Id="rId${index + 1}" Type="${relationships}/${name}" Target="${target}"/>`;
  });
  return requote(
    `${declaration}<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`,
    dialect,
  );
}

function workbookXml(
  specs: readonly SheetSpec[],
  dialect: Dialect,
  constants: Readonly<Record<string, string>>,
): string {
  const p = dialect.prefix === "" ? "" : `${dialect.prefix}:`;
  const sheets = specs.map(
    ({ name }, index) => `<${p}sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const named = specs.flatMap((spec) =>
    (spec.names ?? []).map((item) => {
      const formula = "constant" in item ? quoted(item.constant) : sheetPrefix(spec.name) + a1Area(item.area, true);
      return [item.name, formula] as const;
    }),
  );
  const given = Object.entries(constants).map(([name, text]) => [name, quoted(text)] as const);
  const names = [...new Map([...named, ...given])].map(
    ([name, formula]) => `<${p}definedName name="${name}">${escapeXml(formula)}</${p}definedName>`,
  );
  return requote(
    `${declaration}<${p}workbook ${namespaceDeclarations(dialect)}><${p}sheets>${sheets.join("")}</${p}sheets><${p}definedNames>${names.join("")}</${p}definedNames></${p}workbook>`,
    dialect,
  );
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function namespaceDeclarations({ prefix, strict: isStrict }: Dialect): string {
  const { main, relationships } = isStrict ? strict : transitional;
  return `xmlns${prefix === "" ? "" : `:${prefix}`}="${main}" xmlns:r="${relationships}"`;
}

function sheetXml(spec: SheetSpec, dialect: Dialect, strings: string[]): string {
  const p = dialect.prefix === "" ? "" : `${dialect.prefix}:`;
  const rows = spec.cells.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, row, column, dialect, strings)).join("");
    return `<${p}row${dialect.cellAddresses ? ` r="${row + 1}"` : ""}>${written}</${p}row>`;
  });
  return requote(
    `${declaration}<${p}worksheet ${namespaceDeclarations(dialect)}><${p}sheetData>${rows.join("")}</${p}sheetData></${p}worksheet>`,
    dialect,
  );
}

function cellXml(cell: Cell, row: number, column: number, dialect: Dialect, strings: string[]): string {
  const p = dialect.prefix === "" ? "" : `${dialect.prefix}:`;
  const address = dialect.cellAddresses ? ` r="${a1({ row, column })}"` : "";
  if (cell === null) return dialect.cellAddresses ? "" : `<${p}c/>`;
  if ("number" in cell) return `<${p}c${address}><${p}v>${cell.number}</${p}v></${p}c>`;
  if ("formula" in cell) {
    const result = dialect.results === "stale" ? `<${p}v>777</${p}v>` : "";
    return `<${p}c${address}><${p}f>${escapeXml(cell.formula.slice(1))}</${p}f>${result}</${p}c>`;
  }
  const text = `<${p}t xml:space="preserve">${escapeXml(cell.text)}</${p}t>`;
  if (dialect.strings === "inline") return `<${p}c${address} t="inlineStr"><${p}is>${text}</${p}is></${p}c>`;
  strings.push(text);
  return `<${p}c${address} t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
}

function sharedStringsXml(strings: readonly string[], dialect: Dialect): string {
  const p = dialect.prefix === "" ? "" : `${dialect.prefix}:`;
  const items = strings.map((text) => `<${p}si>${text}</${p}si>`).join("");
  return requote(`${declaration}<${p}sst ${namespaceDeclarations(dialect)}>${items}</${p}sst>`, dialect);
}

/** Attributes in the other kind of quotes; no text of ours has a bare quote, since all are escaped. */
function requote(xml: string, { quotes }: Dialect): string {
  return quotes === '"' ? xml : xml.replaceAll('"', "'");
}

function customPropertyPart(ref: string): Parts {
  return {
    "docProps/custom.xml": `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="CCHC_BoTieuChi"><vt:lpwstr>${escapeXml(ref)}</vt:lpwstr></property></Properties>`,
  };
}
