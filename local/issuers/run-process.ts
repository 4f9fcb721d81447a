/** An issuer's process from within: its own, so that its clock can be moved without moving the queues'. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { flushCompileCache } from "node:module";
import { setClockOffset } from "../moved-date.ts";
import { listen } from "../ports.ts";
import type { IssuerSettings, ToIssuer } from "./messages.ts";

interface Pages {
  /** Below `/sign-in/`. Fails when nobody is being signed in. */
  signIn(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Everywhere else. */
  readonly others: RequestListener;
}

/**
 * Serves an issuer's pages once the stack says where; ends with the stack.
 * @param open loads the provider only now, when the clock is in place
 */
export function runProcess<Settings extends IssuerSettings>(
  open: (settings: Settings) => Promise<Pages>,
): void {
  process.on("disconnect", () => process.exit(0));
  setClockOffset(Number(process.argv[2] ?? 0));
  process.on("message", (message: ToIssuer<Settings>) => {
    if (message.kind === "clock") setClockOffset(message.offset);
    else void open(message.settings).then((pages) => serve(pages, message.settings.port));
  });
}

async function serve({ signIn, others }: Pages, port: number): Promise<void> {
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/sign-in/")) return others(request, response);
    signIn(request, response).catch(() => {
      response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
      response.end("این صفحه دیگر معتبر نیست؛ از صفحهٔ ورود دوباره شروع کنید.");
    });
  });
  await listen(server, port);
  process.send?.("listening");
  // For those that come after: this one will be killed, and would leave nothing.
  flushCompileCache();
}
