/**
 * Protects cookie-authorised forms against forms of other sites (CSRF) by a signed double submit (OWASP,
 * Cross-Site Request Forgery Prevention). The browser keeps a random id in a cookie, and each form contains
 * the MAC of this id. Another site can make the browser send the cookie, but knows neither the id nor the
 * MAC.
 */

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { namedKey, splitKeyId } from "../../secrets/key-id.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { Key } from "../../secrets/ring.ts";

export const csrfCookie = "csrf";

export interface Csrf {
  /**
   * The id of this browser: the id in the browser's cookie, or a new id, which must then be set as a cookie.
   */
  readonly id: string;
  readonly isNew: boolean;
  /** The value of the field `csrf` in every form. */
  readonly token: string;
}

const shape = /^[A-Za-z0-9_-]{22}$/;

const macOf = ({ bytes }: Key, id: string): Buffer =>
  createHmac("sha256", bytes).update(`csrf:${id}`).digest();

export async function csrfOf(keys: KeyRing, cookie: string | undefined): Promise<Csrf> {
  const known = cookie !== undefined && shape.test(cookie);
  const id = known ? cookie : randomBytes(16).toString("base64url");
  const key = await keys.current();
  return { id, isNew: !known, token: namedKey(key, macOf(key, id).toString("base64url")) };
}

/** Whether a form came from a page that we sent to this browser, signed with a key that still exists. */
export async function sameBrowser(
  keys: KeyRing,
  cookie: string | undefined,
  token: string | undefined,
): Promise<boolean> {
  if (cookie === undefined || !shape.test(cookie) || token === undefined) return false;
  const { id, rest } = splitKeyId(token, 1);
  const key = await keys.find(id);
  if (!key) return false;
  const [expected, given] = [macOf(key, cookie), Buffer.from(rest[0] ?? "", "base64url")];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

type RequestHeaders = Readonly<Record<string, string | undefined>>;

/**
 * Whether a write that a cookie authorises may come from another site (OWASP, Verifying Origin With Standard
 * Headers). Browsers add cookies by themselves, and report the origin. A current browser always reports the
 * origin, so a write without an origin comes from a program.
 * @param own the origin of our pages; when absent, the header `Origin` is not used
 */
export function fromElsewhere(headers: RequestHeaders, own?: string): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (fromAnotherSite(headers)) return true;
  return origin === undefined || own === undefined ? site === undefined : origin !== own;
}

/**
 * Whether the browser reports that another site caused the request (Fetch Metadata). Old browsers report
 * nothing.
 */
export const fromAnotherSite = (headers: RequestHeaders): boolean =>
  headers["sec-fetch-site"] === "cross-site" || headers["sec-fetch-site"] === "same-site";
