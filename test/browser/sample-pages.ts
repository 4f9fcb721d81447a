/** Serves the sample pages on loopback, with the built assets and the real security headers. */

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { staticFiles } from "../../infra/bundle/static-files.ts";
import { securityHeaders } from "../../shared/handler/security-headers.ts";
import { renderPage } from "../../web/design/render-page.ts";
import type { Language } from "../../web/design/words.ts";
import { samples } from "../../web/preview/samples.ts";

export interface SampleSite {
  readonly origin: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const languages: readonly Language[] = ["fa", "en"];

/** `/fa/home` and so on, with `?text=200` at twice the text size; everything below `/assets`. */
export async function serveSamples(): Promise<SampleSite> {
  const { base, files } = await staticFiles();
  const assets = new Map(
    files.map(({ path, contents }) => [path.replace(`assets${base}`, "/assets"), contents]),
  );
  const pages = new Map<string, string>(
    languages.flatMap((language) =>
      samples(language).map(({ name, page }) => [`/${language}/${name}`, renderPage(page)] as const),
    ),
  );
  const server = createServer(({ url = "/" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const page = pages.get(pathname);
    if (page !== undefined)
      send(
        response,
        200,
        "text/html; charset=utf-8",
        searchParams.get("text") === "200" ? enlarged(page) : page,
      );
    else
      send(
        response,
        assets.has(pathname) ? 200 : 404,
        types[extname(pathname)] ?? "text/plain",
        assets.get(pathname),
      );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** As a browser does whose user asked for twice the text size: the root's size counts, and all else follows it. */
const enlarged = (page: string): string =>
  page.replace("</head>", "<style>html { font-size: 212.5% }</style></head>");

function send(response: ServerResponse, status: number, type: string, body?: string | Uint8Array): void {
  response.writeHead(status, { ...securityHeaders.pages, "Content-Type": type });
  response.end(body);
}
