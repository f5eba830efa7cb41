import { render, XML_HEAD } from "./xml";
import { sheetRelationshipId } from "./workbook-xml";

export const CONTENT_TYPES_PATH = "[Content_Types].xml";

/** Which parts a file has. */
export interface PackageShape {
  readonly sheets: number;
  readonly hasStrings: boolean;
  readonly hasCustom: boolean;
  /** Positions of the sheets that have a drawing. */
  readonly drawings: readonly number[];
  readonly charts: number;
}

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE_ML = "application/vnd.openxmlformats-officedocument";

export function renderContentTypes({ sheets, hasStrings, hasCustom, drawings, charts }: PackageShape): string {
  return (
    XML_HEAD +
    render(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      render("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
      render("Default", { Extension: "xml", ContentType: "application/xml" }),
      override("xl/workbook.xml", `${SHEET_ML}.sheet.main+xml`),
      ...range(sheets).map((index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${SHEET_ML}.worksheet+xml`)),
      renderDrawingTypes(drawings, charts),
      override("xl/styles.xml", `${SHEET_ML}.styles+xml`),
      override("xl/theme/theme1.xml", `${OFFICE_ML}.theme+xml`),
      hasStrings ? override("xl/sharedStrings.xml", `${SHEET_ML}.sharedStrings+xml`) : "",
      override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      override("docProps/app.xml", `${OFFICE_ML}.extended-properties+xml`),
      hasCustom ? override("docProps/custom.xml", `${OFFICE_ML}.custom-properties+xml`) : "",
    )
  );
}

function override(part: string, type: string): string {
  return render("Override", { PartName: `/${part}`, ContentType: type });
}

/** What the drawings and charts of a file are. */
export function renderDrawingTypes(drawings: readonly number[], charts: number): string {
  return [
    ...drawings.map((index) => override(`xl/drawings/drawing${index + 1}.xml`, `${OFFICE_ML}.drawing+xml`)),
    ...range(charts).map((index) => override(`xl/charts/chart${index + 1}.xml`, `${OFFICE_ML}.drawingml.chart+xml`)),
  ].join("");
}

export function renderPackageRelationships({ hasCustom }: PackageShape): string {
  return relationships([
    ["rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"],
    ["rId2", `${PACKAGE}/metadata/core-properties`, "docProps/core.xml"],
    ["rId3", `${OFFICE}/extended-properties`, "docProps/app.xml"],
    ...(hasCustom ? ([["rId4", `${OFFICE}/custom-properties`, "docProps/custom.xml"]] as const) : []),
  ]);
}

export function renderWorkbookRelationships({ sheets, hasStrings }: PackageShape): string {
  return relationships([
    ...range(sheets).map(
      (index) => [sheetRelationshipId(index), `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    ["rIdStyles", `${OFFICE}/styles`, "styles.xml"],
    ["rIdTheme", `${OFFICE}/theme`, "theme/theme1.xml"],
    ...(hasStrings ? ([["rIdStrings", `${OFFICE}/sharedStrings`, "sharedStrings.xml"]] as const) : []),
  ]);
}

export function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = entries.map(([Id, Type, Target]) => render("Relationship", { Id, Type, Target }));
  return XML_HEAD + render("Relationships", { xmlns: PACKAGE }, ...elements);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
