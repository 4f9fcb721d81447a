/** Serves the sample pages on loopback, with the built assets and the real security headers. */

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readAssets } from "../../scripts/preview/assets.ts";
import { securityHeaders } from "../../shared/security-headers.ts";
import { renderPage } from "../../web/design/render-page.ts";
import type { Language } from "../../web/design/words.ts";
import { samples } from "../../web/preview/samples.ts";

export interface SampleSite {
  readonly origin: string;
  close(): void;
}

const languages: readonly Language[] = ["fa", "en"];

/** Starts a server with the sample pages at addresses such as `/fa/home`, and the assets below `/assets`. */
export async function serveSamples(): Promise<SampleSite> {
  const assets = await readAssets();
  const pages = new Map<string, string>(
    languages.flatMap((language) =>
      samples(language).map(({ name, page }) => [`/${language}/${name}`, renderPage(page)] as const),
    ),
  );
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const page = pages.get(pathname);
    const asset = assets.get(pathname);
    if (page !== undefined) send(response, 200, "text/html; charset=utf-8", page);
    else send(response, asset ? 200 : 404, asset?.type ?? "text/plain", asset?.contents);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function send(response: ServerResponse, status: number, type: string, body?: string | Uint8Array): void {
  // Browsers may cache the assets, as they may in a deployment.
  const kept = type.startsWith("text/html") ? {} : { "Cache-Control": "public, max-age=31536000, immutable" };
  response.writeHead(status, { ...securityHeaders.pages, ...kept, "Content-Type": type });
  response.end(body);
}
