/** Runs the citizens' issuer, the local identity provider for citizens, in a process of its own. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { formOf } from "../../pages/page-requests.ts";
import { runProcess } from "../run-process.ts";
import { citizens } from "./people.ts";
import type { CitizenIssuerSettings } from "./settings.ts";
import { signInPage } from "./sign-in-page.ts";

runProcess<CitizenIssuerSettings>(async (settings) => {
  const { createProvider } = await import("./provider.ts");
  const provider = createProvider(settings);
  return {
    signIn: (request, response) => signIn(provider, request, response),
    others: provider.callback(),
  };
});

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response);
  const form = await formOf(request);
  const someone = citizens.find(({ nationalCode }) => nationalCode === form?.get("nationalCode"));
  if (someone) {
    const login = { accountId: someone.nationalCode };
    await provider.interactionFinished(request, response, { login });
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(signInPage(request.url ?? ""));
}
