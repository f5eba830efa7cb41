/** The ribbon that a manifest describes, in the words of one language. */
export interface Ribbon {
  readonly displayName: string;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Path of the 32-pixel picture, without the server's address. */
  readonly icon: string;
  readonly enabled: boolean;
  readonly action: RibbonAction;
}

export type RibbonAction =
  { readonly kind: "showTaskpane" } | { readonly kind: "executeFunction"; readonly functionName: string };

/** What keeps a manifest from being drawn; `subject` is the element, id or text concerned. */
export interface ManifestProblem {
  readonly code:
    "notXml" | "notManifest" | "missing" | "unknownResource" | "unknownAction" | "taskpaneIdInSharedRuntime" | "badUrl";
  readonly subject: string;
}

export type RibbonReading =
  | { readonly ok: true; readonly ribbon: Ribbon }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] };

/** Reads the tabs, groups and buttons for Excel on a desktop; every problem found is reported, not only the first. */
export function readRibbon(manifest: Document, locale: string): RibbonReading {
  const parserError = manifest.getElementsByTagName("parsererror")[0];
  if (parserError) return failed({ code: "notXml", subject: firstLine(parserError.textContent) });
  if (manifest.documentElement.localName !== "OfficeApp") {
    return failed({ code: "notManifest", subject: manifest.documentElement.localName });
  }
  const reader = new RibbonReader(manifest, locale);
  const ribbon = reader.ribbon();
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, ribbon };
}

function failed(problem: ManifestProblem): RibbonReading {
  return { ok: false, problems: [problem] };
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}

class RibbonReader {
  readonly problems: ManifestProblem[] = [];
  private readonly resources: ReadonlyMap<string, Element>;
  private readonly sharedRuntime: boolean;

  constructor(
    private readonly manifest: Document,
    private readonly locale: string,
  ) {
    const named = ["Image", "Url", "String"].flatMap((name) => within(manifest.documentElement, name));
    this.resources = new Map(named.filter((e) => e.hasAttribute("id")).map((e) => [e.getAttribute("id") ?? "", e]));
    this.sharedRuntime = within(manifest.documentElement, "Runtime").length > 0;
  }

  ribbon(): Ribbon {
    const root = this.manifest.documentElement;
    const tabs = within(root, "CustomTab");
    if (tabs.length === 0) this.report("missing", "CustomTab");
    return { displayName: this.text(this.child(root, "DisplayName")), tabs: tabs.map((tab) => this.tab(tab)) };
  }

  private tab(tab: Element): RibbonTab {
    const groups = children(tab, "Group");
    if (groups.length === 0) this.report("missing", `CustomTab ${idOf(tab)}: Group`);
    return { id: idOf(tab), label: this.resource(tab, "Label"), groups: groups.map((group) => this.group(group)) };
  }

  private group(group: Element): RibbonGroup {
    const controls = children(group, "Control");
    if (controls.length === 0) this.report("missing", `Group ${idOf(group)}: Control`);
    return { id: idOf(group), label: this.resource(group, "Label"), buttons: controls.map((c) => this.button(c)) };
  }

  private button(control: Element): RibbonButton {
    const supertip = this.child(control, "Supertip");
    return {
      id: idOf(control),
      label: this.resource(control, "Label"),
      tipTitle: supertip ? this.resource(supertip, "Title") : "",
      tip: supertip ? this.resource(supertip, "Description") : "",
      icon: this.icon(control),
      enabled: children(control, "Enabled")[0]?.textContent.trim() !== "false",
      action: this.action(control),
    };
  }

  private icon(control: Element): string {
    const images = children(this.child(control, "Icon") ?? control, "Image");
    const image = images.find((candidate) => candidate.getAttribute("size") === "32");
    if (!image) return this.report("missing", `${describe(control)}: Icon 32`);
    const address = this.byId(image.getAttribute("resid") ?? "");
    if (address === "") return "";
    return URL.canParse(address) ? new URL(address).pathname : this.report("badUrl", address);
  }

  private action(control: Element): RibbonAction {
    const action = this.child(control, "Action");
    const kind = action?.getAttribute("xsi:type");
    if (!action || kind === "ShowTaskpane") {
      const taskpaneId = action && children(action, "TaskpaneId")[0];
      if (taskpaneId && this.sharedRuntime) this.report("taskpaneIdInSharedRuntime", idOf(control));
      return { kind: "showTaskpane" };
    }
    if (kind !== "ExecuteFunction") this.report("unknownAction", `${idOf(control)}: ${kind ?? ""}`);
    return { kind: "executeFunction", functionName: this.child(action, "FunctionName")?.textContent.trim() ?? "" };
  }

  /** The text that a child such as <Label resid="…"/> points to. */
  private resource(parent: Element, name: string): string {
    const pointer = this.child(parent, name);
    return pointer ? this.byId(pointer.getAttribute("resid") ?? "") : "";
  }

  private byId(resid: string): string {
    const resource = this.resources.get(resid);
    return resource ? this.text(resource) : this.report("unknownResource", resid);
  }

  private text(localized: Element | undefined): string {
    const override = localized && children(localized, "Override").find((o) => o.getAttribute("Locale") === this.locale);
    return override?.getAttribute("Value") ?? localized?.getAttribute("DefaultValue") ?? "";
  }

  private child(parent: Element, name: string): Element | undefined {
    const found = children(parent, name)[0];
    if (!found) this.report("missing", `${describe(parent)}: ${name}`);
    return found;
  }

  private report(code: ManifestProblem["code"], subject: string): "" {
    this.problems.push({ code, subject });
    return "";
  }
}

function children(parent: Element, name: string): readonly Element[] {
  return Array.from(parent.children).filter((child) => child.localName === name);
}

function within(parent: Element, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagName("*")).filter((child) => child.localName === name);
}

function idOf(element: Element): string {
  return element.getAttribute("id") ?? "";
}

function describe(element: Element): string {
  return `${element.localName} ${idOf(element)}`.trim();
}
