import { access } from "node:fs/promises";
import path from "node:path";
import { buildAddin } from "./build-addin";
import { buildPage } from "./build-page";
import { messages } from "./messages";
import { serve, type RunningServer } from "./serve";

export interface PreviewRequest {
  /** The repository's folder. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** false: what stands in `dist/` and `build/` is served as it is. */
  readonly build: boolean;
  readonly progress?: Progress;
}

/** Told of each step of the build when it begins; returns what to call when it ends. */
export type Progress = (step: string) => (succeeded: boolean) => void;

/**
 * Builds (when asked) and serves the embedded Excel with the add-in. The port is taken first: a busy one is known
 * before the long build. Throws with a sentence for the user.
 */
export async function startPreview(request: PreviewRequest): Promise<RunningServer> {
  const server = await serve(request.root, request.port);
  try {
    await (request.build ? buildAll(request) : requireBuilt(request.root));
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}

async function buildAll({ root, progress }: PreviewRequest): Promise<void> {
  await step(progress, messages.buildingAddin, () => buildAddin(root));
  await step(progress, messages.buildingPage, () => buildPage(root));
}

async function step(progress: Progress | undefined, name: string, work: () => Promise<void>): Promise<void> {
  const done = progress?.(name);
  try {
    await work();
  } catch (error) {
    done?.(false);
    throw error;
  }
  done?.(true);
}

async function requireBuilt(root: string): Promise<void> {
  for (const file of ["dist/taskpane.html", "build/preview/page/index.html"]) {
    await access(path.join(root, file)).catch((error: unknown) => {
      throw new Error(messages.notBuilt(file), { cause: error });
    });
  }
}
