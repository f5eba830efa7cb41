import { element } from "../dom";
import { messages } from "../messages";
import type { ManifestProblem, Ribbon, RibbonButton, RibbonGroup, RibbonTab } from "./read-ribbon";

export type PressButton = (button: RibbonButton) => void;

/** The ribbon as Excel shows it: one strip of tabs, the groups of the chosen tab below. */
export function drawRibbon(ribbon: Ribbon, press: PressButton): HTMLElement {
  const panels = ribbon.tabs.map((tab) => drawTab(tab, press));
  const tabs = ribbon.tabs.map((tab) => drawTabHead(tab));
  const choose = (chosen: number) => {
    tabs.forEach((tab, index) => tab.setAttribute("aria-selected", String(index === chosen)));
    panels.forEach((panel, index) => (panel.hidden = index !== chosen));
  };
  tabs.forEach((tab, index) => tab.addEventListener("click", () => choose(index)));
  choose(0);
  const strip = element("div", { class: "ribbon-tabs", role: "tablist", "aria-label": messages.ribbonTabs }, ...tabs);
  return element("div", { class: "ribbon" }, strip, ...panels);
}

/** In place of a ribbon that Excel would refuse as well: what is wrong in the manifest, in words. */
export function drawManifestProblems(problems: readonly ManifestProblem[]): HTMLElement {
  const list = problems.map(({ code, subject }) => element("li", {}, messages.manifestProblem[code](subject)));
  return element(
    "div",
    { class: "ribbon ribbon-broken", role: "alert" },
    element("strong", {}, messages.manifestBroken),
    element("ul", {}, ...list),
  );
}

function drawTabHead(tab: RibbonTab): HTMLElement {
  const attributes = { class: "ribbon-tab", role: "tab", id: `tab-${tab.id}`, "aria-controls": `panel-${tab.id}` };
  return element("button", { ...attributes, type: "button" }, tab.label);
}

function drawTab(tab: RibbonTab, press: PressButton): HTMLElement {
  const attributes = {
    class: "ribbon-panel",
    role: "tabpanel",
    id: `panel-${tab.id}`,
    "aria-labelledby": `tab-${tab.id}`,
  };
  return element("div", attributes, ...tab.groups.map((group) => drawGroup(group, press)));
}

function drawGroup(group: RibbonGroup, press: PressButton): HTMLElement {
  const buttons = group.buttons.map((button) => drawButton(button, press));
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": group.label },
    element("div", { class: "ribbon-buttons" }, ...buttons),
    element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
  );
}

function drawButton(button: RibbonButton, press: PressButton): HTMLElement {
  const tipId = `tip-${button.id}`;
  const drawn = element(
    "button",
    { type: "button", class: "ribbon-button", "data-control": button.id, "aria-describedby": tipId },
    element("img", { src: `/addin${button.icon}`, alt: "", width: "32", height: "32" }),
    element("span", {}, button.label),
  );
  drawn.disabled = !button.enabled;
  drawn.addEventListener("click", () => press(button));
  dismissTip(drawn);
  const tip = element(
    "div",
    { class: "supertip", role: "tooltip", id: tipId },
    element("strong", {}, button.tipTitle),
    element("span", {}, button.tip),
  );
  return element("div", { class: "ribbon-button-place" }, drawn, tip);
}

/** A tip that covers something goes away without moving focus or pointer (WCAG 1.4.13), and with the click it explains. */
function dismissTip(button: HTMLElement): void {
  const dismiss = () => button.classList.add("supertip-dismissed");
  button.addEventListener("click", dismiss);
  button.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") dismiss();
  });
  for (const again of ["blur", "pointerleave"]) {
    button.addEventListener(again, () => button.classList.remove("supertip-dismissed"));
  }
}
