import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { createProfile } from "./libreoffice-profile";
import type { Locale } from "./libreoffice-profile";
import { run } from "./run";
import { withTemporaryFolder } from "./temporary-folder";

const USUAL_PLACES = [
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/snap/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of LibreOffice's command: SOFFICE if that is set, else the search path or where installers put it; undefined without it. */
export function findLibreOffice(): string | undefined {
  const wished = process.env["SOFFICE"] ?? "";
  if (wished !== "") return existsSync(wished) ? wished : undefined;
  const onPath = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice"));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
}

/** What to do about a missing LibreOffice, in one sentence. */
export const LIBREOFFICE_MISSING =
  "LibreOffice was not found. Install it (Debian: apt-get install libreoffice-calc-nogui) or set SOFFICE to its soffice command.";

/** @throws when LibreOffice is not installed */
export function requireLibreOffice(): string {
  const found = findLibreOffice();
  if (found === undefined) throw new Error(LIBREOFFICE_MISSING);
  return found;
}

export type Format = "fods" | "pdf" | "xlsx" | "csv";

const FILTERS: Readonly<Record<Format, string>> = {
  fods: "fods",
  pdf: "pdf",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  // Comma, quote, UTF-8, from row 1, cells as shown and formulas as results; -1: every sheet in a file of its own.
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
};

export interface Conversion {
  readonly locale?: Locale;
}

/**
 * Judge 2: LibreOffice opens the workbook, calculates it anew and saves it in another format.
 * @returns the one file; for csv the first sheet's
 */
export async function convert(bytes: Uint8Array, format: Format, options: Conversion = {}): Promise<Uint8Array> {
  const [first] = await convertSheets(bytes, format, options);
  if (first === undefined) throw new Error(`LibreOffice made no ${format}`);
  return first.bytes;
}

export interface ConvertedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Like `convert`, with all files in the order of their names: csv gives one for each sheet ("book-<sheet>.csv"). */
export function convertSheets(
  bytes: Uint8Array,
  format: Format,
  { locale = "en-US" }: Conversion = {},
): Promise<readonly ConvertedFile[]> {
  return convertFile("book.xlsx", bytes, FILTERS[format], locale);
}

/** A Word document as Writer prints it. */
export function writerPdf(docx: Uint8Array): Promise<Uint8Array> {
  return convertDocument(docx, "pdf");
}

/** The words of a Word document as Writer reads them: a line for each paragraph, cells of tables as paragraphs. */
export async function writerText(docx: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await convertDocument(docx, "txt:Text (encoded):UTF8"));
}

async function convertDocument(docx: Uint8Array, filter: string): Promise<Uint8Array> {
  const [file] = await convertFile("report.docx", docx, filter, "vi-VN");
  if (file === undefined) throw new Error(`Writer made no ${filter}`);
  return file.bytes;
}

function convertFile(
  name: string,
  bytes: Uint8Array,
  filter: string,
  locale: Locale,
): Promise<readonly ConvertedFile[]> {
  return withTemporaryFolder(async (folder) => {
    const program = requireLibreOffice();
    const profile = await createProfile(folder, locale);
    const source = join(folder, name);
    const target = join(folder, "out");
    await writeFile(source, bytes);
    const args = [profile.argument, "--headless", "--norestore", "--convert-to", filter, "--outdir", target, source];
    const { status, stdout, stderr } = await run(program, args);
    const names = (await readdir(target).catch(() => [])).sort();
    if (status !== 0 || names.length === 0) throw new Error(`LibreOffice could not open ${name}: ${stdout}${stderr}`);
    return Promise.all(names.map(async (made) => ({ name: made, bytes: await readFile(join(target, made)) })));
  });
}
