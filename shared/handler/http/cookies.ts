/**
 * Cookies: for this host only, not readable by scripts, not sent with other sites' requests.
 *
 * Over HTTPS they have the `__Host-` prefix, with which browsers refuse cookies that a neighbouring subdomain
 * or a plain connection set (RFC 6265bis, 4.1.3.2). Browsers require `Path=/` for that prefix, so the cookie
 * of a draft, which is sent only to the pages of its form, has `__Secure-`. Over plain HTTP, on a developer's
 * machine, browsers drop such cookies, so they have no prefix there.
 */

import { parseCookie, stringifySetCookie } from "cookie";

/** A cookie by its plain name. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** The browser's retention in seconds; 0 removes it; absent: until the browser is closed. */
  readonly seconds?: number;
  /** The path of the draft's form, to which alone it is sent; absent: all pages. */
  readonly path?: string;
}

/** The prefix of the names of cookies with a path; no other name is read from such a cookie. */
export const draftCookies = "draft-";

export const setCookie = (name: string, value: string, seconds?: number): Cookie =>
  seconds === undefined ? { name, value } : { name, value, seconds };

export const clearCookie = (name: string): Cookie => ({ name, value: "", seconds: 0 });

export interface CookieJar {
  /** The cookies of a request by plain name; over HTTPS those without the prefix are ignored. */
  read(lines: readonly string[]): Readonly<Record<string, string>>;
  /** A `Set-Cookie` line. */
  write(cookie: Cookie): string;
}

const [host, secureOnly] = ["__Host-", "__Secure-"] as const;

/** @param publicUrl the address of the pages: its scheme decides about prefix and `Secure` */
export function cookieJar(publicUrl: string): CookieJar {
  const secure = new URL(publicUrl).protocol === "https:";
  return {
    read: (lines) => readCookies(lines, secure),
    write: ({ name, value, seconds, path = "/" }) => {
      const prefix = secure ? prefixOf(name) : "";
      const cookie = {
        name: `${prefix}${name}`,
        value,
        ...({ path, httpOnly: true, sameSite: "lax", secure } as const),
        ...(seconds !== undefined && { maxAge: seconds }),
      };
      return stringifySetCookie(cookie, { encode: String });
    },
  };
}

const prefixOf = (name: string): string => (name.startsWith(draftCookies) ? secureOnly : host);

/**
 * API Gateway gives `name=value` pairs one by one; other gateways give whole header lines. The first of a
 * name wins.
 */
function readCookies(lines: readonly string[], secure: boolean): Readonly<Record<string, string>> {
  const all = Object.entries(parseCookie(lines.join(";"), { decode: String }));
  const pairs = all.map(([name, value = ""]): readonly [string, string] => [plainName(name, secure), value]);
  return Object.fromEntries(pairs.filter(([name]) => name !== ""));
}

/** The name without its prefix; empty where the prefix is not the required one. */
function plainName(name: string, secure: boolean): string {
  if (!secure) return name;
  const plain = name.replace(/^__(?:Host|Secure)-/, "");
  return name === prefixOf(plain) + plain ? plain : "";
}
