/** Signs a program in with a demo account, as the desk does in a browser. */

import * as oauth from "oauth4webapi";
import { demoPassword } from "./sign-in-page.ts";

/** The reply to `GET /api/sign-in`. */
interface SignInAt {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

export interface StaffTokens {
  readonly access: string;
  /** The ID token: it names the user and gives no access. */
  readonly id: string;
  /** The refresh token: it renews the access token, once. */
  readonly refresh: string;
}

/** Signs in with the authorization code flow and PKCE (RFC 7636), as the desk does in a browser. */
export async function signIn(pages: string, username: string): Promise<StaffTokens> {
  const { issuer, clientId, scope } = await signInAt(pages);
  const client_id = clientId;
  const redirect_uri = `${pages}/desk/signed-in`;
  const code_verifier = oauth.generateRandomCodeVerifier();
  const authorize = new URL(`${issuer}/auth`);
  const code_challenge = await oauth.calculatePKCECodeChallenge(code_verifier);
  const asked = {
    client_id,
    redirect_uri,
    code_challenge,
    code_challenge_method: "S256",
    scope: `openid ${scope}`,
  };
  authorize.search = String(new URLSearchParams({ ...asked, response_type: "code" }));
  const back = await follow(
    authorize,
    redirect_uri,
    new URLSearchParams({ username, password: demoPassword }),
  );
  const code = back.searchParams.get("code") ?? "";
  const given = { grant_type: "authorization_code", client_id, redirect_uri, code, code_verifier };
  const token = await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams(given) });
  const answer = (await token.json()) as Readonly<Record<string, string | undefined>>;
  const { access_token: access, id_token: id, refresh_token: refresh } = answer;
  if (!access || !id || !refresh) throw new Error(`${username} was given no tokens (${token.status})`);
  return { access, id, refresh };
}

async function signInAt(pages: string): Promise<SignInAt> {
  const answer = await fetch(`${pages}/api/sign-in`);
  if (!answer.ok) throw new Error(`The API did not tell where to sign in (${answer.status})`);
  return (await answer.json()) as SignInAt;
}

/**
 * Follows redirects with a browser's cookies until they lead to `end`, and fills in the sign-in page once on
 * the way.
 */
async function follow(start: URL, end: string, form: URLSearchParams): Promise<URL> {
  const cookies = new Map<string, string>();
  let [url, body]: [URL, URLSearchParams | undefined] = [start, undefined];
  for (let hops = 0; hops < 10 && !url.href.startsWith(end); hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response: Response = await fetch(url, {
      redirect: "manual",
      headers: { cookie },
      ...(body && { method: "POST", body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location: string | null = response.headers.get("location");
    [url, body] = location === null ? [url, form] : [new URL(location, url), undefined];
  }
  return url;
}
