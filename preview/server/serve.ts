import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { messages } from "./messages";
import { mimeType } from "./mime";
import { resolveRoute } from "./routes";
import { connectToPreview, officeCdn } from "./taskpane-page";

/**
 * Keeps the promise that nothing leaves this machine: the browser itself refuses any other address. Univer and Fluent
 * put styles into the page, Univer draws from blobs, and the formula engine builds functions from text.
 */
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob: data:; worker-src 'self' blob:; " +
  "frame-ancestors 'self'";

export class PortError extends Error {}

export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves on the loopback address only. Port 0 takes any free port (for tests). Throws `PortError` with our sentence. */
export async function serve(root: string, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port);
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new PortError(messages.portRefused(port));
  return { address: `http://localhost:${bound.port}/`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new PortError(messages.portBusy(port)));
      else if (error.code === "EACCES") reject(new PortError(messages.portRefused(port)));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A foreign page could point its own host name at 127.0.0.1; it still cannot forge this header.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) {
    return sendText(response, 403, messages.forbiddenHost);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return sendText(response, 405, messages.methodNotAllowed);
  const url = request.url ?? "/";
  const route = resolveRoute(root, url);
  if (route.kind === "badRequest") return sendText(response, 400, messages.badRequest);
  if (route.kind === "notFound" || !(await isFile(route.file))) return sendText(response, 404, messages.notFound(url));
  if (route.kind === "taskpane") return sendTaskpane(response, route.file);
  sendFile(request, response, route.file);
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  return found?.isFile() ?? false;
}

async function sendTaskpane(response: ServerResponse, file: string): Promise<void> {
  const html = connectToPreview(await readFile(file, "utf8"));
  if (html === null) return sendText(response, 500, messages.officeScriptMissing(officeCdn));
  response.writeHead(200, headers("text/html; charset=utf-8"));
  response.end(html);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string): void {
  response.writeHead(200, headers(mimeType(file)));
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", (error) => response.destroy(error))
      .pipe(response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, headers("text/plain; charset=utf-8"));
  response.end(text);
}

function headers(contentType: string): Record<string, string> {
  return {
    "Content-Type": contentType,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
    "Content-Security-Policy": contentSecurityPolicy,
  };
}
