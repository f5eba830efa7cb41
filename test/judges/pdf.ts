import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run";
import type { Finished } from "./run";
import { withTemporaryFolder } from "./temporary-folder";

/** One word on a page, in points from the page's upper left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  /** Points: A4 upright is 595 by 842. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

/** Every page as a picture, for looking. */
export function pdfPictures(pdf: Uint8Array, dotsPerInch = 80): Promise<readonly Uint8Array[]> {
  return withPdf(pdf, async (file, folder) => {
    await poppler("pdftoppm", ["-png", "-r", String(dotsPerInch), file, join(folder, "page")]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  });
}

/** The text as it stands on the pages; a form feed ends each. */
export function pdfText(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, async (file) => (await poppler("pdftotext", ["-layout", file, "-"])).stdout);
}

/** The words and where they stand, for measuring. */
export function pdfPages(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  return withPdf(pdf, async (file) => parsePages((await poppler("pdftotext", ["-bbox", file, "-"])).stdout));
}

/** What one of poppler's programs says of a PDF; "-" among the arguments makes most of them write to standard output. */
export function pdfTool(pdf: Uint8Array, program: string, args: (file: string) => readonly string[]): Promise<string> {
  return withPdf(pdf, async (file) => (await poppler(program, args(file))).stdout);
}

function withPdf<T>(pdf: Uint8Array, work: (file: string, folder: string) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, "pages.pdf");
    await writeFile(file, pdf);
    return work(file, folder);
  });
}

async function poppler(program: string, args: readonly string[]): Promise<Finished> {
  const finished = await run(program, args).catch((error: unknown) => {
    throw new Error(`${program} is missing (Debian: apt-get install poppler-utils): ${String(error)}`);
  });
  if (finished.status !== 0) throw new Error(`${program}: ${finished.stderr}`);
  return finished;
}

/** `pdftotext -bbox` writes XHTML whose words carry xMin, yMin, xMax and yMax. */
function parsePages(html: string): readonly PdfPage[] {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, inside = ""]) => ({
      width: Number(width),
      height: Number(height),
      words: [...inside.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">([\s\S]*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = ""]) => ({
          text: text
            .replace(/&lt;/g, "<")
            .replace(/&gt;/g, ">")
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, "&"),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    }),
  );
}
