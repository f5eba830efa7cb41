import type { CustomProperty, DocumentProperties } from "../engine/document";
import { childrenOf, child, escapeXml, render, XML_HEAD } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";

/** Element of `docProps/core.xml` (ECMA-376 part 2, 11) for each of the document's properties. */
const CORE = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
  lastAuthor: "cp:lastModifiedBy",
} as const satisfies Partial<Record<keyof DocumentProperties, string>>;
/** Of `docProps/app.xml`; the schema wants Manager before Company. */
const APP = { manager: "Manager", company: "Company" } as const satisfies Partial<
  Record<keyof DocumentProperties, string>
>;

export function renderCoreProperties(properties: DocumentProperties): string {
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
  };
  return XML_HEAD + render("cp:coreProperties", namespaces, ...elements(properties, CORE));
}

/** No `Application` is claimed: LibreOffice trusts the stored results of programs it knows and would not calculate. */
export function renderAppProperties(properties: DocumentProperties): string {
  const namespace = { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" };
  return XML_HEAD + render("Properties", namespace, ...elements(properties, APP));
}

function elements(properties: DocumentProperties, names: Partial<Record<keyof DocumentProperties, string>>): string[] {
  return Object.entries(names).flatMap(([key, element]) => {
    const value = properties[key as keyof DocumentProperties];
    return value === undefined || value === "" ? [] : [`<${element}>${escapeXml(encodeXString(value))}</${element}>`];
  });
}

export function parseProperties(core: XmlElement | undefined, app: XmlElement | undefined): DocumentProperties {
  return { ...values(core, CORE), ...values(app, APP) };
}

function values(
  root: XmlElement | undefined,
  names: Partial<Record<keyof DocumentProperties, string>>,
): DocumentProperties {
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, element]) => {
      const text = child(root, element.slice(element.indexOf(":") + 1))?.text ?? "";
      return text === "" ? [] : [[key, decodeXString(text)]];
    }),
  );
}

/** Custom properties all share this format id; their own ids start at 2 (ECMA-376 part 1, 22.3). */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** `docProps/custom.xml`, the one part ExcelJS has no idea of. */
export function renderCustomProperties(properties: readonly CustomProperty[]): string {
  const namespaces = {
    xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  };
  const entries = properties.map(({ key, value }, index) =>
    render("property", { fmtid: FORMAT_ID, pid: index + 2, name: key }, renderValue(value)),
  );
  return XML_HEAD + render("Properties", namespaces, ...entries);
}

function renderValue(value: CustomProperty["value"]): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "string") return `<vt:lpwstr>${escapeXml(encodeXString(value))}</vt:lpwstr>`;
  const isInt32 = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isInt32 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

const NUMERIC = new Set(["i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint", "r4", "r8", "decimal"]);

export function parseCustomProperties(root: XmlElement | undefined): readonly CustomProperty[] {
  return childrenOf(root, "property").flatMap((property) => {
    const value = property.children[0];
    return value === undefined ? [] : [{ key: property.attributes["name"] ?? "", value: parseValue(value) }];
  });
}

/** Dates stay the text they are in the file (ISO 8601). */
function parseValue({ name, text }: XmlElement): CustomProperty["value"] {
  if (name === "bool") return text === "true" || text === "1";
  return NUMERIC.has(name) ? Number(text) : decodeXString(text);
}
