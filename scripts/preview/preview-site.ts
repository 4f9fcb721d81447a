/**
 * Serves samples of the citizens' pages and parts of the desk as one site on loopback, built from their
 * sources.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createServer as createVite } from "vite";
import { listen } from "../../local/stack/ports.ts";
import { securityHeaders } from "../../shared/security-headers.ts";
import { readAssets } from "./assets.ts";
import { startRenderer } from "./render-samples.ts";

export interface PreviewSite {
  readonly origin: string;
  stop(): Promise<void>;
}

type Language = "fa" | "en";

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * Starts the site.
 * @param port 0 for any free one
 * @throws PortTaken when another program uses the port
 */
export async function startPreview(port: number): Promise<PreviewSite> {
  const server = createServer();
  const listening = await listen(server, port);
  const [renderer, desk] = await Promise.all([startRenderer(), startDesk(server)]);
  const page = async (body: Promise<string>, status = 200): Promise<Answer> => ({
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    body: await body,
  });

  async function answer(request: IncomingMessage, path: string): Promise<Answer> {
    if (request.method === "POST") return afterForm(request);
    if (path.startsWith("/assets/")) return asset(path);
    if (path === "/" || path === "/en") return page(renderer.contents(languageOf(path)));
    const [, language, name] = /^\/(fa|en)\/([\w-]+)$/.exec(path) ?? [];
    const sample = name && (await renderer.sample(language as Language, name));
    return sample
      ? page(Promise.resolve(sample))
      : page(renderer.missing(languageOf(cameFrom(request))), 404);
  }

  /**
   * Answers a posted form: the change of language leads back to the same page, any other form goes nowhere.
   */
  async function afterForm(request: IncomingMessage): Promise<Answer> {
    const before = cameFrom(request);
    const language = new URLSearchParams(await text(request)).get("language");
    if (language !== "fa" && language !== "en") return page(renderer.missing(languageOf(before)), 404);
    return { status: 303, headers: { Location: inLanguage(before, language) } };
  }

  server.on("request", (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.startsWith("/desk/")) desk.middlewares(request, response);
    else
      answer(request, pathname).then(
        (given) => send(response, given),
        (error: unknown) => send(response, { status: 500, body: String((error as Error).stack ?? error) }),
      );
  });

  return {
    origin: `http://127.0.0.1:${listening}`,
    async stop() {
      await Promise.all([renderer.stop(), desk.close()]);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Serves everything below `/desk`; an open page reloads when a source changes. */
const startDesk = (server: Server) =>
  createVite({
    configFile: join(import.meta.dirname, "../../web/desk/vite.config.ts"),
    appType: "mpa",
    logLevel: "warn",
    server: { middlewareMode: true, ws: { server } },
  });

async function asset(path: string): Promise<Answer> {
  const found = (await readAssets()).get(path);
  if (!found) return { status: 404 };
  // Fonts may be cached: loading them again would make every page flicker.
  const kept = found.type.startsWith("font/") ? { "Cache-Control": "max-age=3600" } : {};
  return { status: 200, headers: { "Content-Type": found.type, ...kept }, body: found.contents };
}

const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? "en" : "fa");

/** Returns the path of the page whose link or form was used. */
const cameFrom = ({ headers: { referer = "" } }: IncomingMessage): string =>
  URL.canParse(referer) ? new URL(referer).pathname : "/";

const inLanguage = (path: string, language: Language): string => {
  const name = /^\/(?:fa|en)(\/.+)$/.exec(path)?.[1];
  if (name !== undefined) return `/${language}${name}`;
  return language === "en" ? "/en" : "/";
};

/**
 * Sends an answer with the security policy of the real pages, so that a page that violates the policy fails
 * visibly here.
 */
function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...securityHeaders.pages, "Cache-Control": "no-store", ...headers });
  response.end(body);
}
