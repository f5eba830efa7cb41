/** What creating a scorecard costs on the wire, beside a cell-by-cell painter of the same sheets: `node bench/wire.mjs`. */
import { createRequire } from "node:module";
import { importProgram } from "../cli/bundle-for-node.mjs";
import { buildHost } from "../preview/bundle/build-host.mjs";

const host = createRequire(import.meta.url)(await buildHost());
const { benchWire } = await importProgram(
  "bench/wire",
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
);
await benchWire(host);
