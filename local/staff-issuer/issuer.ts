/** The issuer's process: its own, so that its clock can be moved without moving the queues'. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { setClockOffset } from "../moved-date.ts";
import { listen } from "../ports.ts";
import type { IssuerSettings, ToIssuer } from "./messages.ts";
import { demoPassword, signInPage } from "./sign-in-page.ts";

process.on("disconnect", () => process.exit(0));
setClockOffset(Number(process.argv[2] ?? 0));
process.on("message", (message: ToIssuer) => {
  if (message.kind === "clock") setClockOffset(message.offset);
  else void start(message.settings);
});

async function start(settings: IssuerSettings): Promise<void> {
  const [{ createProvider }, { signOut }] = await Promise.all([
    import("./provider.ts"),
    import("./sign-out.ts"),
  ]);
  const provider = createProvider(settings);
  const callback = provider.callback();
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    // `/session/end/confirm` is the provider's own: that way it changes from one person to another.
    if (url.split("?")[0] === "/session/end") return signOut(settings, url, response);
    if (!url.startsWith("/sign-in/")) return callback(request, response);
    signIn(provider, settings, request, response).catch(() => {
      response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
      response.end("این صفحه دیگر معتبر نیست؛ از صفحهٔ ورود دوباره شروع کنید.");
    });
  });
  await listen(server, settings.port);
  process.send?.("listening");
}

async function signIn(
  provider: Provider,
  { accounts }: IssuerSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response);
  const form = request.method === "POST" ? new URLSearchParams(await textOf(request)) : undefined;
  const username = form?.get("username")?.trim() ?? "";
  if (accounts.some((account) => account.username === username) && form?.get("password") === demoPassword) {
    await provider.interactionFinished(request, response, { login: { accountId: username } });
    return;
  }
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(form ? 401 : 200, headers);
  response.end(signInPage(accounts, request.url ?? "", form !== undefined));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
