import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";

/**
 * Microsoft's Office.js, unmodified, in Node: office.js boots by itself and asks for further scripts with script
 * elements, as in a page; these are answered from the package. It runs in a context of its own, because it litters
 * the globals, but with the test's own Array, Error, Promise and JSON, so that what it returns compares as usual.
 */
const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE = "https://localhost/office/";
const BOOT_SCRIPT = "office.debug.js";

export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface ScriptElement {
  src: string;
  onload?: (() => void) | null;
}

const compiled = new Map<string, Script>();

function scriptOf(name: string): Script {
  const script = compiled.get(name) ?? new Script(readFileSync(join(dist, name), "utf8"), { filename: name });
  compiled.set(name, script);
  return script;
}

const nothing = () => undefined;

function windowFor(run: (name: string) => void): Record<string, unknown> {
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    host: "localhost",
    protocol: "https:",
    pathname: "/",
  };
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  return {
    Array,
    Date,
    Error,
    JSON,
    Object,
    Promise,
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location: { ...location, origin: "https://localhost" },
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0)", platform: "Win32", language: "vi-VN" },
    history: {},
    name: "",
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: documentFor(run),
  };
}

/** As much of a document as office.js needs to load its scripts. */
function documentFor(run: (name: string) => void): object {
  const element = () => ({ style: {}, setAttribute: nothing, getAttribute: () => null, appendChild: nothing, src: "" });
  const head = {
    appendChild(script: ScriptElement) {
      if (!script.src.startsWith(BASE)) throw new Error(`Office.js asks for ${script.src}`);
      run(script.src.slice(BASE.length).replace(/\?.*$/, ""));
      queueMicrotask(() => script.onload?.());
    },
  };
  const scripts = [{ ...element(), src: `${BASE}${BOOT_SCRIPT}` }];
  return {
    readyState: "complete",
    cookie: "",
    URL: BASE,
    head,
    body: element(),
    addEventListener: nothing,
    getElementById: () => null,
    createElement: element,
    getElementsByTagName: (tag: string) => (tag === "script" ? scripts : tag === "head" ? [head] : []),
  };
}

/** Boots the client; `prepare` puts the host's objects on the window first. Resolves when `Office.onReady` does. */
export async function loadOffice(prepare: (window: object) => void): Promise<OfficeGlobals> {
  const window: Record<string, unknown> = windowFor((name) => void scriptOf(name).runInContext(context));
  const context = createContext(window);
  for (const name of ["window", "self", "top", "parent"]) window[name] = context;
  prepare(window);
  scriptOf(BOOT_SCRIPT).runInContext(context);
  const globals = context as unknown as OfficeGlobals;
  await globals.Office.onReady();
  return globals;
}
