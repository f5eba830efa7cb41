import { optionOn } from "../text/report-options";
import { call, choose, equal, evaluate } from "./report-expression";
import { field, type ReportExpression, type ReportRef } from "./report-model";
import { oneLine } from "./report-phrases";
import type { ReportSettings } from "./report-settings";

/** Options that are on or off; each adds a part to the report. */
const switches = ["summaryTable", "annex"] as const;

type Switch = (typeof switches)[number];

export function isOptionOn(settings: ReportSettings, option: Switch): boolean {
  const valueOf = (ref: ReportRef) => ("field" in ref ? settings[ref.field] : "");
  return evaluate(isOn(option), valueOf) === 1;
}

/** Each true once an option says other than it does now: then the report must be generated again. */
export function optionsChanged(settings: ReportSettings): readonly ReportExpression[] {
  return switches.map((option) => equal(isOn(option), isOptionOn(settings, option) ? 0 : 1));
}

/** 1 or 0; the word may be composed or decomposed, in any case. */
function isOn(option: Switch): ReportExpression {
  const typed = oneLine<ReportRef>(field(option));
  const spellings = [...new Set([optionOn.normalize("NFC"), optionOn.normalize("NFD")])];
  return choose(call("OR", ...spellings.map((spelling) => equal(typed, spelling))), 1, 0);
}
