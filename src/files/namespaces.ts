/** Namespaces of ECMA-376: transitional, which programs write by default, and strict. */
export const spreadsheetNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** Of the attribute `r:id`, and the beginning of every relationship type. */
export const relationshipNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

export const packageRelationshipNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/package/2006/relationships",
]);

export const customPropertyNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
]);
