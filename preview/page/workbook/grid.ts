import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import type { ILanguagePack } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { defaultTheme } from "@univerjs/themes";
import { messages } from "../messages";
import { element } from "../dom";

/** Locks are Excel's (the host keeps them); Univer's own permissions and copies of sheets would go past the host. */
const withoutUniverPermissions = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
    "sheet.command.copy-sheet",
  ].map((id) => [id, { hidden: true }]),
);

/** Univer 0.25.1 shows these while it calculates for long, and has them in no language. */
const missingWords = {
  "sheets-formula": {
    ...(coreVi["sheets-formula"] as ILanguagePack),
    progress: {
      analyzing: messages.calculating,
      calculating: messages.calculating,
      "array-analysis": messages.calculating,
      "array-calculation": messages.calculating,
      done: messages.calculated,
    },
  },
};

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Univer with its screen, in Vietnamese: grid, formula bar, tabs; its own toolbar stays off, the ribbon is ours. */
export async function createGrid(place: HTMLElement): Promise<Grid> {
  await loadFonts();
  // Univer owns its element: what else stands in it is thrown out.
  const container = element("div", { class: "grid-univer" });
  place.append(container);
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreVi, dataValidationVi, conditionalFormattingVi, missingWords),
    },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      disableAutoFocus: true,
      // A code such as "1.10" is text on purpose.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      menu: withoutUniverPermissions,
      formula: { initialFormulaComputing: 0 },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/** The grid is drawn on a canvas, which does not wait for fonts: text measured too early would stay in a wrong width. */
async function loadFonts(): Promise<void> {
  const faces = ["12px", "bold 12px", "italic 12px", "italic bold 12px"];
  await Promise.all(faces.map((face) => document.fonts.load(`${face} "Times New Roman"`, "aăấ")));
}
