/**
 * Handles `/as/<user name>?to=<path of the desk>`, which signs a browser in with a demo account in place of
 * its present account. It revokes the desk's refresh token. The desk then asks for a sign-in, for which this
 * page has chosen the account.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { escapeHtml, page } from "../../pages/html.ts";
import { isFromThisMachine } from "../../pages/page-requests.ts";
import type { Account } from "../../stack/organisation.ts";
import type { Browsers } from "./browsers.ts";
import { expiredSession } from "./sign-out.ts";

export const signInLinks = "/as/";

interface SignInLinkPorts {
  readonly accounts: readonly Account[];
  /** The addresses of the desk to which a sign-in may return, from the user pool's client. */
  readonly redirectUris: readonly string[];
  readonly browsers: Browsers;
  /** Revokes the refresh token of a grant. */
  readonly revoke: (grant: string) => Promise<void>;
}

/**
 * Answers 303 with the desk's address. It answers 403 to a link on another site's page, 405 to a method other
 * than GET, 404 for an unknown account and 400 for an address outside the desk.
 */
export async function followSignInLink(
  { accounts, redirectUris, browsers, revoke }: SignInLinkPorts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const username = decoded(url.pathname.slice(signInLinks.length));
  const desk = deskAddress(url.searchParams.get("to") ?? "/desk", redirectUris);
  if (!isFromThisMachine(request))
    return refuse(
      response,
      403,
      "این پیوند فقط از صفحه‌های همین دستگاه باز می‌شود.",
      "This link only opens from this machine’s own pages.",
    );
  if (request.method !== "GET")
    return refuse(response, 405, "این نشانی فقط درخواست GET می‌پذیرد.", "This address only takes GET.");
  if (!accounts.some((account) => account.username === username))
    return refuse(response, 404, `«${username}» حساب نمایشی نیست.`, `“${username}” is no demo account.`);
  if (!desk)
    return refuse(response, 400, "این پیوند به میز کارکنان نمی‌رسد.", "This link does not lead to the desk.");
  const { id, cookie } = browsers.identify(request);
  await Promise.all(browsers.takeGrants(id).map(revoke));
  browsers.expect(id, username);
  response.setHeader("set-cookie", [...expiredSession(), ...(cookie === undefined ? [] : [cookie])]);
  response.writeHead(303, { location: desk.href, "cache-control": "no-store" }).end();
}

/** Returns the full address for a path of the desk; undefined for any other path. */
export function deskAddress(path: string, [signedIn = ""]: readonly string[]): URL | undefined {
  if (!URL.canParse(path, signedIn)) return undefined;
  const [to, own] = [new URL(path, signedIn), new URL(signedIn)];
  const isDesk = to.pathname === "/desk" || to.pathname.startsWith("/desk/");
  return to.origin === own.origin && isDesk ? to : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function refuse(response: ServerResponse, status: number, fa: string, en: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(
    page(
      "ورود با پیوند",
      `<h1>ورود انجام نشد</h1><p>${escapeHtml(fa)}</p><p lang="en" dir="ltr">${escapeHtml(en)}</p>`,
    ),
  );
}
