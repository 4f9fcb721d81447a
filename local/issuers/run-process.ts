/**
 * Runs an issuer in a process of its own. Its clock can then be moved without moving the clock of the queues,
 * which must stay real.
 */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { flushCompileCache } from "node:module";
import { clockOffset, setClockOffset } from "../lambda/moved-date.ts";
import { listen, PortTaken } from "../stack/ports.ts";
import { writeCookiesInRealTime } from "./cookie-time.ts";
import type { FromIssuer, IssuerSettings, ToIssuer } from "./messages.ts";

interface Pages {
  /** Answers the paths below `/sign-in/`; fails when no sign-in is in progress. */
  signIn(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers all paths outside `/sign-in/`. */
  readonly others: RequestListener;
}

/**
 * Runs an issuer's server. It listens first and reports its port, because the issuer's address is part of its
 * settings. It serves pages once it has received the settings, and ends with the stack.
 * @param open loads the OpenID provider after the clock is moved
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
        // Saves compiled code for the next start of the process, because this one will be killed without
        // saving anything.
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
