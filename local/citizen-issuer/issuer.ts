/** The citizens' issuer's process: its own, so that its clock can be moved without moving the queues'. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { setClockOffset } from "../moved-date.ts";
import { listen } from "../ports.ts";
import type { CitizenIssuerSettings, ToCitizenIssuer } from "./messages.ts";
import { citizens } from "./people.ts";
import { signInPage } from "./sign-in-page.ts";

process.on("disconnect", () => process.exit(0));
setClockOffset(Number(process.argv[2] ?? 0));
process.on("message", (message: ToCitizenIssuer) => {
  if (message.kind === "clock") setClockOffset(message.offset);
  else void start(message.settings);
});

async function start(settings: CitizenIssuerSettings): Promise<void> {
  const { createProvider } = await import("./provider.ts");
  const provider = createProvider(settings);
  const callback = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/sign-in/")) return callback(request, response);
    signIn(provider, request, response).catch(() => {
      response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
      response.end("این صفحه دیگر معتبر نیست؛ از صفحهٔ ورود دوباره شروع کنید.");
    });
  });
  await listen(server, settings.port);
  process.send?.("listening");
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response);
  const form = new URLSearchParams(request.method === "POST" ? await textOf(request) : "");
  const someone = citizens.find(({ nationalCode }) => nationalCode === form.get("nationalCode"));
  if (someone) {
    const login = { accountId: someone.nationalCode };
    await provider.interactionFinished(request, response, { login });
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(signInPage(request.url ?? ""));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
