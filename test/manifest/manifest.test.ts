/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { registerCommands } from "../../src/commands/commands";
import { paneText } from "../../src/text/pane";
import { buttonLabels, children, elements, manifest, one, resourceText, root } from "./support/manifest";

/** What Excel refuses or shows wrongly although Microsoft's schema is content. */
describe("manifest.xml", () => {
  it("is well formed", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
    expect(manifest.documentElement.localName).toBe("OfficeApp");
  });

  it("defines every resource that is used, uses every one that is defined, in at most 32 characters", () => {
    const defined = ["Image", "Url", "String"].flatMap(elements).flatMap((e) => e.getAttribute("id") ?? []);
    const used = elements("*").flatMap((e) => e.getAttribute("resid") ?? []);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it("gives tab, groups and buttons unique ids", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap(elements).map((e) => e.getAttribute("id"));
    expect(ids.every((id) => id !== null && id.length > 0)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("speaks Vietnamese by default and English by override, in every text", () => {
    expect(one("DefaultLocale").textContent).toBe("vi-VN");
    const own = children(manifest.documentElement).filter((e) => ["DisplayName", "Description"].includes(e.localName));
    for (const text of [...elements("String"), ...own]) {
      expect(children(text).map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
    }
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("keeps %s within %i characters", (kind, limit) => {
    const texts = Array.from(one(kind).getElementsByTagName("*")).map(
      (e) => e.getAttribute("DefaultValue") ?? e.getAttribute("Value") ?? "",
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text === "" || [...text].length > limit)).toEqual([]);
  });

  it("takes everything from one https address without a trailing slash, so that it can be replaced", () => {
    const addresses = elements("*").flatMap((e) => {
      const text = e.localName === "AppDomain" ? e.textContent : e.getAttribute("DefaultValue");
      return text?.includes("://") ? [text] : [];
    });
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !/^https:\/\/localhost:3000(\/|$)/.test(address))).toEqual([]);
    expect(one("AppDomain").textContent).toBe("https://localhost:3000");
  });

  it("names only files that exist: the pane's page and what stands in assets/", () => {
    const paths = elements("*").flatMap((e) => {
      const address = e.getAttribute("DefaultValue") ?? "";
      return address.startsWith("https://") ? [new URL(address).pathname] : [];
    });
    const missing = paths.filter((p) => p !== "/taskpane.html" && !existsSync(path.join(root, p)));
    expect(missing).toEqual([]);
    expect(existsSync(path.join(root, "src/taskpane/taskpane.html"))).toBe(true);
  });

  it("shows icons that have the size they claim", () => {
    const pictures = elements("Image").filter((e) => e.hasAttribute("size"));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const png = readFileSync(path.join(root, new URL(resourceText(picture)).pathname));
      const size = Number(picture.getAttribute("size"));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("gives every group and button its icon at 16, 32 and 80 pixels", () => {
    for (const icon of elements("Icon")) {
      expect(children(icon).map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    }
    expect(elements("Icon")).toHaveLength(elements("Control").length + elements("Group").length);
  });

  it("shares one long-lived runtime: function file and pane are the same page, no action carries a TaskpaneId", () => {
    expect(one("Runtime").getAttribute("lifetime")).toBe("long");
    const page = one("Runtime").getAttribute("resid");
    expect(one("FunctionFile").getAttribute("resid")).toBe(page);
    const actions = elements("Action").filter((e) => e.getAttribute("xsi:type") === "ShowTaskpane");
    expect(actions).toHaveLength(1);
    for (const action of actions) expect(children(action)[0]?.getAttribute("resid")).toBe(page);
    expect(elements("TaskpaneId")).toHaveLength(0);
  });

  it("puts the tab's label after its groups, as Excel wants it", () => {
    expect(children(one("CustomTab")).map((e) => e.localName)).toEqual(["Group", "Group", "Group", "Label"]);
  });

  it("asks for ExcelApi 1.9 and no more", () => {
    const sets = elements("Set").map((e) => [e.getAttribute("Name"), e.getAttribute("MinVersion")]);
    expect(sets).toEqual([["ExcelApi", "1.9"]]);
    expect(one("Permissions").textContent).toBe("ReadWriteDocument");
  });

  it("starts functions that the add-in registers, all of them", () => {
    const registered: string[] = [];
    const actions = { associate: (name: string) => registered.push(name) };
    Object.assign(globalThis, { Office: { actions } });
    registerCommands({ create: never, check: never, report: never, show: () => undefined });
    const named = elements("FunctionName").map((e) => e.textContent);
    expect([...named].sort()).toEqual([...registered].sort());
  });

  it("names the buttons as the pane does", () => {
    expect(buttonLabels()).toEqual([
      "Mở ngăn CCHC",
      paneText.createButton,
      paneText.checkButton,
      paneText.reportButton,
      paneText.consolidationScreen,
    ]);
  });
});

function never(): Promise<void> {
  return Promise.reject(new Error("no button was pressed"));
}
