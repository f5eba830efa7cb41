import { FileError } from "./file-error";
import { packageRelationshipNamespaces, relationshipNamespaces } from "./namespaces";
import type { PackageParts } from "./package-parts";
import { scanXml, type XmlTag } from "./xml-scanner";

/** From one part of the package to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: "worksheet", "sharedStrings", "officeDocument". */
  readonly type: string;
  /** Path of the target within the package; null for one outside, which is never followed. */
  readonly path: string | null;
}

/** The relationships of a part, or of the package itself for ""; none when it has none. */
export function readRelationships(parts: PackageParts, source: string): readonly Relationship[] {
  const slash = source.lastIndexOf("/") + 1;
  const path = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  if (!parts.has(path)) return [];
  const found: Relationship[] = [];
  scanXml(parts.readText(path), packageRelationshipNamespaces, {
    open(name, tag) {
      if (name === "Relationship") found.push(relationshipOf(tag, source.slice(0, slash)));
    },
    close() {},
    text() {},
  });
  return found;
}

/**
 * The one target of a type.
 * @throws FileError `wrongRelationships` when it stands outside of the package or is named twice
 */
export function targetOfType(relationships: readonly Relationship[], type: string): string | undefined {
  const ofType = relationships.filter((relationship) => relationship.type === type);
  if (ofType.length > 1) throw new FileError("wrongRelationships", `${ofType.length} of type ${type}`);
  return ofType[0] === undefined ? undefined : insidePath(ofType[0]);
}

/** @throws FileError `wrongRelationships` for a target outside of the package */
export function insidePath({ id, path }: Relationship): string {
  if (path === null) throw new FileError("wrongRelationships", `${id} points out of the file`);
  return path;
}

function relationshipOf(tag: XmlTag, folder: string): Relationship {
  const id = tag.attribute("Id");
  const type = tag.attribute("Type");
  const target = tag.attribute("Target");
  if (id === undefined || type === undefined || target === undefined) {
    throw new FileError("wrongRelationships", "a relationship lacks its id, type or target");
  }
  const isExternal = tag.attribute("TargetMode") === "External" || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(target);
  return { id, type: typeName(type), path: isExternal ? null : resolvePath(folder, target) };
}

function typeName(type: string): string {
  const slash = type.lastIndexOf("/");
  return relationshipNamespaces.has(type.slice(0, slash)) ? type.slice(slash + 1) : type;
}

/** Targets are relative to the part's folder, or begin with "/" for the root (ECMA-376 part 2, 9.3.2). */
function resolvePath(folder: string, target: string): string | null {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
