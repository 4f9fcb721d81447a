/** The process of an issuer: separate, so that its clock can be moved without moving the queues'. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { flushCompileCache } from "node:module";
import { clockOffset, setClockOffset } from "../lambda/moved-date.ts";
import { listen, PortTaken } from "../stack/ports.ts";
import { writeCookiesInRealTime } from "./cookie-time.ts";
import type { FromIssuer, IssuerSettings, ToIssuer } from "./messages.ts";

interface Pages {
  /** Below `/sign-in/`. Fails when no sign-in is in progress. */
  signIn(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** All other paths. */
  readonly others: RequestListener;
}

/**
 * Listens first and reports the port, since the issuer's own address is part of its settings; serves pages
 * once they have come; ends with the stack.
 * @param open loads the provider only then, when the clock is in place
 */
export function runProcess<Settings extends IssuerSettings>(
  open: (settings: Settings) => Promise<Pages>,
): void {
  const tell = (message: FromIssuer) => void process.send?.(message);
  const port = Number(process.argv[2] ?? 0);
  const server = createServer();
  process.on("disconnect", () => process.exit(0));
  setClockOffset(0);
  process.on("message", (message: ToIssuer<Settings>) => {
    if (message.kind === "clock") setClockOffset(message.offset);
    else
      void open(message.settings).then((pages) => {
        server.on("request", serving(pages));
        tell({ kind: "serving" });
        // For later processes, since this one will be killed without saving anything.
        flushCompileCache();
      });
  });
  listen(server, port).then(
    (bound) => tell({ kind: "bound", port: bound }),
    (error) => {
      if (!(error instanceof PortTaken)) throw error;
      tell({ kind: "taken", port: error.port });
    },
  );
}

const serving =
  ({ signIn, others }: Pages): RequestListener =>
  (request, response) => {
    writeCookiesInRealTime(response, clockOffset);
    if (!request.url?.startsWith("/sign-in/")) return others(request, response);
    signIn(request, response).catch(() => {
      response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
      response.end("این صفحه دیگر معتبر نیست؛ از صفحه ورود دوباره شروع کنید.");
    });
  };
