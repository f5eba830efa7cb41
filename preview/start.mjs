/** `npm run preview`: builds the add-in and the embedded Excel, serves both on localhost and opens the browser. */
import path from "node:path";
import { importProgram } from "../cli/bundle-for-node.mjs";

const { main } = await importProgram("preview/server/main");
const root = path.resolve(import.meta.dirname, "..");
process.exitCode = await main({ root, args: process.argv.slice(2), env: process.env });
