/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { drawManifestProblems, drawRibbon } from "../../../preview/page/ribbon/draw-ribbon";
import { readRibbon, type Ribbon, type RibbonReading } from "../../../preview/page/ribbon/read-ribbon";

const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

function read(text: string, locale = "vi-VN"): RibbonReading {
  return readRibbon(new DOMParser().parseFromString(text, "application/xml"), locale);
}

function ribbonOf(text: string, locale?: string): Ribbon {
  const reading = read(text, locale);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.ribbon;
}

function problemsOf(text: string): readonly { readonly code: string; readonly subject: string }[] {
  const reading = read(text);
  return reading.ok ? [] : reading.problems;
}

describe("the ribbon read from manifest.xml", () => {
  it("has the tab CCHC with its groups and buttons in order", () => {
    const [tab, ...more] = ribbonOf(xml).tabs;
    expect(more).toEqual([]);
    expect(tab?.label).toBe("CCHC");
    expect(tab?.groups.map((group) => [group.label, group.buttons.map((button) => button.label)])).toEqual([
      ["Phiếu chấm", ["Mở ngăn CCHC", "Tạo phiếu chấm", "Kiểm tra"]],
      ["Báo cáo", ["Tạo báo cáo"]],
      ["Cấp trên", ["Tổng hợp"]],
    ]);
  });

  it("knows what each button does, its picture and its tip", () => {
    const buttons = ribbonOf(xml)
      .tabs.flatMap((tab) => tab.groups)
      .flatMap((group) => group.buttons);
    expect(buttons.map((button) => button.action)).toEqual([
      { kind: "showTaskpane" },
      { kind: "executeFunction", functionName: "createScorecard" },
      { kind: "executeFunction", functionName: "checkScorecard" },
      { kind: "executeFunction", functionName: "generateReport" },
      { kind: "executeFunction", functionName: "openConsolidation" },
    ]);
    expect(buttons[1]?.icon).toBe("/assets/create-scorecard-32.png");
    expect(buttons.every((button) => button.enabled && button.tip !== "")).toBe(true);
  });

  it("speaks the other language of the manifest when asked", () => {
    expect(ribbonOf(xml, "en-US").tabs[0]?.groups[1]?.buttons[0]?.label).toBe("Generate report");
  });

  it("reads a disabled button", () => {
    const disabled = xml.replace(
      "<FunctionName>generateReport</FunctionName>\n                  </Action>",
      (found) => {
        return `${found}<Enabled>false</Enabled>`;
      },
    );
    expect(ribbonOf(disabled).tabs[0]?.groups[1]?.buttons[0]?.enabled).toBe(false);
  });
});

describe("a broken manifest", () => {
  it("that is no XML is said to be none", () => {
    expect(problemsOf("<OfficeApp><b></OfficeApp>")[0]?.code).toBe("notXml");
  });

  it("with another root is no manifest", () => {
    expect(problemsOf("<Module/>")).toEqual([{ code: "notManifest", subject: "Module" }]);
  });

  it.each([
    [
      "a dangling resid",
      'String id="CheckScorecard.Label"',
      'String id="Other.Label"',
      "unknownResource",
      "CheckScorecard.Label",
    ],
    [
      "a control without icon",
      '<bt:Image size="32" resid="OpenPane.32"/>',
      "",
      "missing",
      "Control CCHC.OpenPane: Icon 32",
    ],
    [
      "an unknown action",
      'xsi:type="ExecuteFunction"',
      'xsi:type="Dance"',
      "unknownAction",
      "CCHC.CreateScorecard: Dance",
    ],
    ["an address that is none", '"https://localhost:3000/assets/open-pane-32.png"', '"nowhere"', "badUrl", "nowhere"],
    [
      "a TaskpaneId",
      "<SourceLocation resid",
      "<TaskpaneId>x</TaskpaneId><SourceLocation resid",
      "taskpaneIdInSharedRuntime",
      "CCHC.OpenPane",
    ],
  ])("with %s names it", (_what, from, to, code, subject) => {
    expect(xml).toContain(from);
    expect(problemsOf(xml.replace(from, to))).toContainEqual({ code, subject });
  });

  it("reports all its problems at once", () => {
    expect(problemsOf(xml.replaceAll('String id="', 'String id="Gone.')).length).toBeGreaterThan(2);
  });
});

describe("the drawn ribbon", () => {
  it("calls back with the button pressed and shows its tip to screen readers", () => {
    const pressed: string[] = [];
    const drawn = drawRibbon(ribbonOf(xml), (button) => pressed.push(button.label));
    const button = drawn.querySelector<HTMLButtonElement>('[data-control="CCHC.GenerateReport"]');
    button?.click();
    expect(pressed).toEqual(["Tạo báo cáo"]);
    const tip = drawn.querySelector(`[id="${button?.getAttribute("aria-describedby")}"]`);
    expect(tip?.textContent).toContain("Báo cáo");
  });

  it("is replaced by the problems in words when the manifest is broken", () => {
    const drawn = drawManifestProblems([{ code: "unknownResource", subject: "A.B" }]);
    expect(drawn.getAttribute("role")).toBe("alert");
    expect(drawn.textContent).toContain("resid «A.B» không có trong Resources.");
  });
});
