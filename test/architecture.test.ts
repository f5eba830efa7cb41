import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import layers from "../layers.json";

const root = join(__dirname, "..");
const mayImport: Readonly<Record<string, readonly string[]>> = layers.mayImport;

interface Source {
  readonly path: string;
  readonly text: string;
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** Paths from the repository's root that a file imports from the repository itself. */
function importsOf({ path, text }: Source): readonly string[] {
  const specifiers = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.map((specifier) => relative(root, normalize(join(root, dirname(path), specifier))));
}

const layerOf = (path: string): string => path.split("/")[1] ?? "";
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

const src = sourcesIn("src");
const preview = sourcesIn("preview");

test("every folder of src is a layer of the table", () => {
  expect([...new Set(src.map(({ path }) => layerOf(path)))].sort()).toEqual(Object.keys(mayImport).sort());
});

test("imports point inward", () => {
  const outward = src.flatMap((source) =>
    importsOf(source)
      .filter((target) => target.startsWith("src/") && layerOf(target) !== layerOf(source.path))
      .filter((target) => !(mayImport[layerOf(source.path)] ?? []).includes(layerOf(target)))
      .map((target) => `${source.path} imports ${target}`),
  );
  expect(outward).toEqual([]);
});

test("the add-in and the embedded Excel do not know each other's code", () => {
  const across = [...src, ...preview].flatMap((source) =>
    importsOf(source)
      .filter((target) => target.split("/")[0] !== source.path.split("/")[0])
      .filter((target) => /^(src|preview)\//.test(target))
      .map((target) => `${source.path} imports ${target}`),
  );
  expect(across).toEqual([]);
});

test("only src/excel talks to Excel and Office (the pane's one file asks Office where it runs)", () => {
  const named = src
    .filter(({ path }) => layerOf(path) !== "excel" && path !== "src/taskpane/host.ts")
    .filter(({ text }) =>
      /\b(Excel|Office|OfficeExtension)\.[a-zA-Z]/.test(withoutComments(text).replaceAll(/Excel\.RequestContext/g, "")),
    )
    .map(({ path }) => path);
  expect(named).toEqual([]);
});

test("no file grows beyond 300 lines, data excepted", () => {
  const long = [...src, ...preview]
    .filter(({ path }) => layerOf(path) !== "rubrics")
    .filter(({ text }) => text.split("\n").length > 300)
    .map(({ path, text }) => `${path}: ${text.split("\n").length}`);
  expect(long).toEqual([]);
});
