import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice, requireLibreOffice } from "./libreoffice";
import { createProfile } from "./libreoffice-profile";
import type { Locale } from "./libreoffice-profile";
import { run } from "./run";
import { withTemporaryFolder } from "./temporary-folder";

export interface CellEdit {
  readonly sheet: string;
  /** "D3". */
  readonly cell: string;
  /** A text starting with "=" is a formula; null empties the cell. */
  readonly value: string | number | null;
}

/**
 * What happens to a workbook that a person without Excel works on: LibreOffice opens it, changes cells with its own
 * engine, and saves it as .xlsx. Goes through LibreOffice's Python bridge; its Basic does not run without a screen
 * in Debian's packages. Locks hold as they do for a person; validations do not, as when a person pastes.
 * @throws when a cell does not exist or is locked on a protected sheet
 */
export function editInLibreOffice(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  locale: Locale = "en-US",
): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    const source = join(folder, "book.xlsx");
    const target = join(folder, "edited.xlsx");
    await writeFile(source, bytes);
    const { argument: profile } = await createProfile(folder, locale);
    const addresses = { source: pathToFileURL(source).href, target: pathToFileURL(target).href };
    const task = { soffice: requireLibreOffice(), profile, ...addresses, edits };
    const script = join(process.cwd(), "test/judges/edit.py");
    const { status, stderr } = await run(requirePython(), [script], { input: JSON.stringify(task) });
    if (status !== 0) throw new Error(`LibreOffice could not edit the workbook: ${stderr}`);
    return readFile(target);
  });
}

export const BRIDGE_MISSING =
  "No Python with LibreOffice's bridge (module uno) was found. Install it (Debian: apt-get install python3-uno) or set PYTHON_UNO.";

let python: string | undefined;

/** A Python that can talk to LibreOffice: the system's, or the one LibreOffice brings along. */
export function findPython(): string | undefined {
  const beside = dirname(findLibreOffice() ?? "");
  const candidates = [
    process.env["PYTHON_UNO"] ?? "",
    "/usr/bin/python3",
    join(beside, "python"),
    join(beside, "python.exe"),
  ];
  python ??= candidates.find(
    (path) =>
      path !== "" && existsSync(path) && spawnSync(path, ["-c", "import uno"], { stdio: "ignore" }).status === 0,
  );
  return python;
}

function requirePython(): string {
  const found = findPython();
  if (found === undefined) throw new Error(BRIDGE_MISSING);
  return found;
}
