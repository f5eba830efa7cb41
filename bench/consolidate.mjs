/**
 * Reads thousands of generated scorecards in a real Chromium and compares with ExcelJS and SheetJS in the same browser:
 * `node bench/consolidate.mjs [COUNT]`.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { bundleForNode, importProgram } from "../cli/bundle-for-node.mjs";

const root = path.resolve(import.meta.dirname, "..");
const generator = await readFile(await bundleForNode("bench/consolidate-files"));
const version = createHash("sha256").update(generator).digest("hex").slice(0, 12);
const { benchConsolidation } = await importProgram("bench/consolidate-bench");
process.exitCode = await benchConsolidation({ root, version, count: Number(process.argv[2] ?? 3321) });
