import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(__dirname, "../../..");

/** The manifest, parsed; needs a page's DOMParser (jsdom). */
export const manifest = new DOMParser().parseFromString(
  readFileSync(path.join(root, "manifest.xml"), "utf8"),
  "application/xml",
);

/** All elements of this name, whatever their namespace; "*" means all. */
export function elements(name: string): readonly Element[] {
  const all = Array.from(manifest.getElementsByTagName("*"));
  return name === "*" ? all : all.filter((element) => element.localName === name);
}

/** The only element of this name. */
export function one(name: string): Element {
  const [found, ...more] = elements(name);
  if (!found || more.length > 0)
    throw new Error(`manifest.xml has ${more.length + (found ? 1 : 0)} × ${name}, not one`);
  return found;
}

export function children(element: Element): readonly Element[] {
  return Array.from(element.children);
}

/** The default text of the resource that an element points to. */
export function resourceText(pointer: Element): string {
  const resid = pointer.getAttribute("resid");
  const found = elements("*").find((element) => element.getAttribute("id") === resid);
  return found?.getAttribute("DefaultValue") ?? "";
}

/** The ribbon's button labels from left to right. */
export function buttonLabels(): readonly string[] {
  const labels = elements("Control").flatMap((control) => children(control).filter((e) => e.localName === "Label"));
  return labels.map(resourceText);
}
