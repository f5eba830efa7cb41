import { customPropertyNamespaces } from "./namespaces";
import type { PackageParts } from "./package-parts";
import { targetOfType, type Relationship } from "./relationships";
import { scanXml } from "./xml-scanner";

/** Custom document properties as text, by name; none when the file has none. */
export function readCustomProperties(
  parts: PackageParts,
  packageRelationships: readonly Relationship[],
): ReadonlyMap<string, string> {
  const path =
    targetOfType(packageRelationships, "custom-properties") ?? targetOfType(packageRelationships, "customProperties");
  const properties = new Map<string, string>();
  if (path === undefined) return properties;
  let name: string | undefined;
  scanXml(parts.readText(path), customPropertyNamespaces, {
    open(element, tag) {
      if (element === "property") name = tag.attribute("name");
    },
    text(text) {
      if (name !== undefined) properties.set(name, (properties.get(name) ?? "") + text.read());
    },
    close(element) {
      if (element === "property") name = undefined;
    },
  });
  return properties;
}
