/** Runs the staff's issuer, the stand-in of Cognito, in a process of its own. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { formOf } from "../../pages/page-requests.ts";
import { runProcess } from "../run-process.ts";
import { type Browsers, openBrowsers } from "./browsers.ts";
import type { StaffIssuerSettings } from "./settings.ts";
import { followSignInLink, signInLinks } from "./sign-in-link.ts";
import { demoPassword, signInPage } from "./sign-in-page.ts";

runProcess<StaffIssuerSettings>(async (settings) => {
  const [{ createProvider }, { signOut }] = await Promise.all([
    import("./provider.ts"),
    import("./sign-out.ts"),
  ]);
  const browsers = openBrowsers();
  const provider = createProvider(settings, browsers);
  const callback = provider.callback();
  const revoke = async (grant: string) => (await provider.Grant.find(grant))?.destroy();
  return {
    signIn: (request, response) => signIn(provider, settings, browsers, request, response),
    others(request, response) {
      const url = request.url ?? "/";
      if (url.startsWith(signInLinks))
        return void followSignInLink({ ...settings, browsers, revoke }, request, response);
      // The OpenID provider itself answers `/session/end/confirm`, where a user switches to another account.
      if (url.split("?")[0] === "/session/end") signOut(settings, url, response);
      else callback(request, response);
    },
  };
});

async function signIn(
  provider: Provider,
  { accounts }: StaffIssuerSettings,
  browsers: Browsers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response);
  const accountId = browsers.takeExpected(request);
  if (accountId !== undefined) {
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  const { cookie } = browsers.identify(request);
  if (cookie !== undefined) response.setHeader("set-cookie", cookie);
  const form = await formOf(request);
  const username = form?.get("username")?.trim() ?? "";
  if (accounts.some((account) => account.username === username) && form?.get("password") === demoPassword) {
    await provider.interactionFinished(request, response, { login: { accountId: username } });
    return;
  }
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(form ? 401 : 200, headers);
  response.end(signInPage(accounts, request.url ?? "", form !== undefined));
}
