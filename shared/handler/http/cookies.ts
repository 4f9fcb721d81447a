/**
 * Reads and writes cookies. Cookies are for this host only, cannot be read by scripts, and are not sent with
 * other sites' requests.
 *
 * Over HTTPS, names have the prefix `__Host-`; browsers then refuse cookies that a neighbouring subdomain or
 * a plain connection set (RFC 6265bis, 4.1.3.2). Browsers require `Path=/` for this prefix. The cookie of a
 * draft is sent only to the pages of its form, so it has the prefix `__Secure-`. Over plain HTTP, on a
 * developer's machine, browsers refuse cookies with such prefixes, so names have none.
 */

import { parseCookie, stringifySetCookie } from "cookie";

/** A cookie, with its name without prefix. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /**
   * The number of seconds for which the browser keeps the cookie. 0 removes the cookie; when absent, the
   * browser keeps the cookie until it is closed.
   */
  readonly seconds?: number;
  /**
   * The path of a form, for the cookie of its draft: the browser sends the cookie only to this path. When
   * absent, the browser sends the cookie to all pages.
   */
  readonly path?: string;
}

/**
 * The beginning of the names of cookies that have a path. From a cookie with the prefix `__Secure-`, only
 * such names are read.
 */
export const draftCookies = "draft-";

export const setCookie = (name: string, value: string, seconds?: number): Cookie =>
  seconds === undefined ? { name, value } : { name, value, seconds };

export const clearCookie = (name: string): Cookie => ({ name, value: "", seconds: 0 });

export interface CookieJar {
  /**
   * The values of a request's cookies by name without prefix. Over HTTPS, cookies without the prefix are
   * ignored.
   */
  read(lines: readonly string[]): Readonly<Record<string, string>>;
  /** The `Set-Cookie` line for a cookie. */
  write(cookie: Cookie): string;
}

const [host, secureOnly] = ["__Host-", "__Secure-"] as const;

/**
 * Makes the reader and writer of cookies.
 * @param publicUrl the address of the pages; its scheme decides about the prefix and `Secure`
 */
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
 * Reads cookie lines. API Gateway gives each `name=value` pair as a line; other gateways give whole headers.
 * When a name comes twice, the first one counts.
 */
function readCookies(lines: readonly string[], secure: boolean): Readonly<Record<string, string>> {
  const all = Object.entries(parseCookie(lines.join(";"), { decode: String }));
  const pairs = all.map(([name, value = ""]): readonly [string, string] => [plainName(name, secure), value]);
  return Object.fromEntries(pairs.filter(([name]) => name !== ""));
}

/** The name without its prefix; empty when it does not have the required prefix. */
function plainName(name: string, secure: boolean): string {
  if (!secure) return name;
  const plain = name.replace(/^__(?:Host|Secure)-/, "");
  return name === prefixOf(plain) + plain ? plain : "";
}
