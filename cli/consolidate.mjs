/** `npm run consolidate -- FOLDER -o tong-hop.xlsx`: lays the scorecards of a folder side by side, with the add-in's own code. */
import { importProgram } from "./bundle-for-node.mjs";

const { main } = await importProgram("cli/main");
process.exitCode = await main(process.argv.slice(2));
