import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The regional settings of the machine that opens the file: decimal sign, dates, names of things. */
export type Locale = "en-US" | "vi-VN";

export interface Profile {
  /** The argument that makes LibreOffice use this profile and no other. */
  readonly argument: string;
}

/**
 * A profile of its own, so that neither a person's settings nor a LibreOffice that is already running have a say.
 * Mode 0 recalculates every formula on opening; by default the results stored in the file would be believed.
 */
export async function createProfile(folder: string, locale: Locale): Promise<Profile> {
  const user = join(folder, "profile", "user");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "registrymodifications.xcu"), settings(locale));
  return { argument: `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}` };
}

function settings(locale: Locale): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    item("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0") +
    item("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "0") +
    item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale) +
    item("/org.openoffice.Setup/L10N", "ooLocale", locale) +
    item("/org.openoffice.Office.Common/Misc", "FirstRun", "false") +
    `</oor:items>\n`
  );
}

function item(path: string, name: string, value: string): string {
  return `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}
