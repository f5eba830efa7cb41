import path from "node:path";

export type Route =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "taskpane"; readonly file: string }
  | { readonly kind: "notFound" }
  | { readonly kind: "badRequest" };

/** URL prefix -> folder of the repository. The longest prefix wins because the first match does: keep them disjoint. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ["/page/", "build/preview/page"],
  ["/addin/", "dist"],
  ["/office/", "node_modules/@microsoft/office-js/dist"],
  ["/fonts/", "node_modules/@fontsource/tinos/files"],
  ["/sample/", "preview/sample"],
];

const singleFiles: Readonly<Record<string, string>> = {
  "/": "build/preview/page/index.html",
  "/manifest.xml": "manifest.xml",
};

/**
 * Which file of the repository answers a request path. Nothing outside the listed folders is ever named, whatever
 * dots, percent signs, backslashes or NULs the path is made of.
 */
export function resolveRoute(root: string, requestPath: string): Route {
  const decoded = decode(requestPath.split(/[?#]/, 1)[0] ?? "");
  if (decoded === null || /[\0\\]/.test(decoded)) return { kind: "badRequest" };
  const single = Object.hasOwn(singleFiles, decoded) ? singleFiles[decoded] : undefined;
  if (single !== undefined) return { kind: "file", file: path.join(root, single) };
  for (const [prefix, folder] of folders) {
    if (!decoded.startsWith(prefix)) continue;
    const base = path.join(root, folder);
    const file = path.join(base, decoded.slice(prefix.length));
    if (!file.startsWith(base + path.sep)) return { kind: "badRequest" };
    return { kind: decoded === "/addin/taskpane.html" ? "taskpane" : "file", file };
  }
  return { kind: "notFound" };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
