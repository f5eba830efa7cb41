import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";
import { parseArguments } from "../../../preview/server/arguments";
import { mimeType } from "../../../preview/server/mime";
import { resolveRoute } from "../../../preview/server/routes";
import { PortError, serve, type RunningServer } from "../../../preview/server/serve";
import { startPreview } from "../../../preview/server/start-preview";
import { connectToPreview, officeCdn } from "../../../preview/server/taskpane-page";

const root = path.resolve("/repository");

describe("the command line", () => {
  const defaults = { port: 3100, open: true, build: true, help: false };

  it.each([
    [[], defaults],
    [["--port", "3101"], { ...defaults, port: 3101 }],
    [["--port=8080", "--no-open"], { ...defaults, port: 8080, open: false }],
    [["--no-build"], { ...defaults, build: false }],
    [["--help"], { ...defaults, help: true }],
  ])("%j is understood", (args, options) => {
    expect(parseArguments(args, {})).toEqual({ ok: true, options });
  });

  it("opens no browser in CI", () => {
    expect(parseArguments([], { CI: "true" })).toEqual({ ok: true, options: { ...defaults, open: false } });
  });

  it.each([
    [["--port"], "--port cần một số"],
    [["--port", "abc"], "«abc»"],
    [["--port", "0"], "«0»"],
    [["--port", "65536"], "«65536»"],
    [["--prot", "1"], "«--prot»"],
  ])("%j is refused in words", (args, part) => {
    expect(parseArguments(args, {})).toEqual({ ok: false, message: expect.stringContaining(part) as string });
  });
});

describe("routes", () => {
  it.each([
    ["/", "build/preview/page/index.html"],
    ["/?x=1", "build/preview/page/index.html"],
    ["/page/main.js", "build/preview/page/main.js"],
    ["/manifest.xml", "manifest.xml"],
    ["/addin/assets/icon-32.png", "dist/assets/icon-32.png"],
    ["/office/vi-vn/office_strings.js", "node_modules/@microsoft/office-js/dist/vi-vn/office_strings.js"],
    ["/fonts/tinos-latin-400-normal.woff2", "node_modules/@fontsource/tinos/files/tinos-latin-400-normal.woff2"],
  ])("%s is a file", (url, file) => {
    expect(resolveRoute(root, url)).toEqual({ kind: "file", file: path.join(root, file) });
  });

  it("knows the task pane's page", () => {
    expect(resolveRoute(root, "/addin/taskpane.html?et=")).toMatchObject({ kind: "taskpane" });
  });

  it.each([
    "/addin/../package.json",
    "/addin/%2e%2e/package.json",
    "/addin/..%2fpackage.json",
    "/addin/a/../../package.json",
    "/addin/..%5cpackage.json",
    "/addin/a\\..\\..\\package.json",
    "/addin/taskpane.html%00.png",
    "/addin/%ff",
    "/addin/",
  ])("%s never leaves its folder", (url) => {
    expect(resolveRoute(root, url)).toEqual({ kind: "badRequest" });
  });

  it.each(["/package.json", "/addin", "/constructor", "//etc/passwd", "/node_modules/x"])("%s is nothing", (url) => {
    expect(resolveRoute(root, url)).toEqual({ kind: "notFound" });
  });

  it("names the type of what it sends", () => {
    expect(mimeType("a/B.JS")).toBe("text/javascript; charset=utf-8");
    expect(mimeType("x.woff2")).toBe("font/woff2");
    expect(mimeType("x.unknown")).toBe("application/octet-stream");
  });
});

describe("the task pane's page", () => {
  const page = `<head><script src="${officeCdn}" type="text/javascript"></script><script defer src="a.js"></script></head>`;

  it("gets the local Office.js with the connection before it, and nothing else is changed", () => {
    expect(connectToPreview(page)).toBe(
      '<head><script src="/page/connect-addin.js"></script><script src="/office/office.js" type="text/javascript"></script><script defer src="a.js"></script></head>',
    );
  });

  it("is refused when it does not load Office.js from Microsoft's CDN", () => {
    expect(connectToPreview("<head></head>")).toBeNull();
  });
});

describe("the server", () => {
  let folder: string;
  let server: RunningServer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "preview-"));
    await mkdir(path.join(folder, "dist"));
    await writeFile(path.join(folder, "dist/taskpane.html"), "<p>no Office.js</p>");
    await writeFile(path.join(folder, "dist/a.js"), "1");
    await writeFile(path.join(folder, "secret.txt"), "secret");
    server = await serve(folder, 0);
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it("sends files with their type and a policy that keeps the page on this machine", async () => {
    const answer = await ask(server, "/addin/a.js");
    expect(answer).toMatchObject({ status: 200, body: "1" });
    expect(answer.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'self';/);
  });

  it.each([
    ["/addin/../secret.txt", {}, 400],
    ["/addin/..%2fsecret.txt", {}, 400],
    ["/addin/none.js", {}, 404],
    ["/addin/a.js/b", {}, 404],
    ["/secret.txt", {}, 404],
    ["/addin/a.js", { method: "POST" }, 405],
    ["/addin/a.js", { headers: { host: "evil.example" } }, 403],
  ])("answers %s %j with %i", async (url, options, status) => {
    expect((await ask(server, url, options)).status).toBe(status);
  });

  it("says so when the add-in's page would not work in Excel", async () => {
    expect(await ask(server, "/addin/taskpane.html")).toMatchObject({
      status: 500,
      body: expect.stringContaining(officeCdn) as string,
    });
  });

  it("names --port when the port is taken", async () => {
    const port = Number(new URL(server.address).port);
    await expect(serve(folder, port)).rejects.toThrow(PortError);
    await expect(serve(folder, port)).rejects.toThrow(`--port ${port + 1}`);
  });

  it("does not start on a build that is not there", async () => {
    await expect(startPreview({ root: folder, port: 0, build: false })).rejects.toThrow(
      "build/preview/page/index.html",
    );
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** By http.request, because fetch would tidy the path before sending it. */
function ask(server: RunningServer, url: string, options: object = {}): Promise<Answer> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: url, ...options }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });
}
