/** Ends a sign-in without asking the user for confirmation, as Cognito's `/logout` does. */
import type { ServerResponse } from "node:http";
import { page } from "../../pages/html.ts";
import { sessionCookie } from "./provider.ts";
import type { StaffIssuerSettings } from "./settings.ts";

/** Signs the user out and redirects to the requested address, if the client has registered that address. */
export function signOut(settings: StaffIssuerSettings, url: string, response: ServerResponse): void {
  const back = new URL(url, settings.issuer).searchParams.get("post_logout_redirect_uri") ?? "";
  response.setHeader("set-cookie", expiredSession());
  if (settings.postLogoutRedirectUris.includes(back)) {
    response.writeHead(303, { location: back }).end();
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(page("خروج", "<h1>خارج شدید.</h1>"));
}

/** Headers that make a browser forget which user is signed in. */
export const expiredSession = (): readonly string[] =>
  [sessionCookie, `${sessionCookie}.sig`].map(
    (name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`,
  );
