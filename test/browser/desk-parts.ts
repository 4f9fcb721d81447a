/** Serves a page with all user interface parts of the desk, built like the desk and with its content security policy. */
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { pageHeaders } from "../../shared/security-headers.ts";

const folder = join(import.meta.dirname, "../../web/desk");

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
};

/** Builds and serves the site. A path that names no file leads to the page with the parts. */
export async function serveParts(): Promise<{ readonly url: string; readonly server: Server }> {
  const built = await build({
    root: folder,
    configFile: join(folder, "vite.config.ts"),
    logLevel: "error",
    build: { write: false, rolldownOptions: { input: join(folder, "preview/index.html") } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const files = new Map(
    output.map((each) => [`/${each.fileName}`, each.type === "chunk" ? each.code : each.source]),
  );
  const server = createServer(({ url = "/" }, response) => {
    const path = files.has(url) ? url : "/preview/index.html";
    const type = types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, ...pageHeaders() });
    response.end(files.get(path));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  return { url: `http://127.0.0.1:${address.port}/desk/preview/`, server };
}
