import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** Parts of an Office file by their path. @throws Error for a part that is not there */
export function officePackage(bytes: Uint8Array): (path: string) => Element {
  const files = unzipSync(bytes);
  return (path) => {
    const file = files[path];
    const root = file && new DOMParser().parseFromString(strFromU8(file), "text/xml").documentElement;
    if (!root) throw new Error(`the file has no ${path}`);
    return root;
  };
}

export const elements = (root: Element, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagName(name));

export const element = (root: Element | undefined, name: string): Element | undefined =>
  root && elements(root, name)[0];

/** @throws Error where the attribute is missing or no number */
export function numberAt(of: Element | undefined, name: string): number {
  const value = Number(of?.getAttribute(name) ?? Number.NaN);
  if (!Number.isFinite(value)) throw new Error(`<${of?.nodeName ?? "?"}> has no number ${name}`);
  return value;
}

/** Whether a switch such as <w:b/> or <b val="0"/> is on. */
export function isOn(properties: Element | undefined, name: string): boolean {
  const found = element(properties, name);
  if (!found) return false;
  const value = found.getAttribute("w:val") ?? found.getAttribute("val");
  return value === null || !["0", "false", "off", "none"].includes(value);
}
