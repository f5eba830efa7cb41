import path from "node:path";
import { startPreview } from "../../preview/server/start-preview";
import { e2ePort } from "./support/port";

/** Builds and serves exactly what `npm run preview` does; the page is the one a newcomer sees. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startPreview({
    root: path.resolve(__dirname, "../.."),
    port: e2ePort,
    build: process.env["E2E_SKIP_BUILD"] === undefined,
    progress: (step) => {
      console.log(step);
      return () => undefined;
    },
  });
  return () => server.close();
}
