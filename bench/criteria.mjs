/** Types scores into a list of 400 criteria in a real Chromium: `node bench/criteria.mjs`. */
import path from "node:path";
import { importProgram } from "../cli/bundle-for-node.mjs";

const { benchCriteria } = await importProgram("bench/criteria-bench");
process.exitCode = await benchCriteria(path.resolve(import.meta.dirname, ".."));
