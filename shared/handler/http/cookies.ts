/**
 * Cookies: for this host only, not readable by scripts, not sent along by other sites' requests.
 *
 * Over HTTPS they carry the `__Host-` prefix, with which browsers refuse cookies that a neighbouring subdomain or a
 * plain connection set (RFC 6265bis, 4.1.3.2). Browsers take that prefix for the whole host only, so a cookie of a draft, which is
 * sent to the pages of its form alone, carries `__Secure-`. Over plain HTTP, which only a developer's own machine speaks, browsers
 * would drop such cookies; there they go without.
 */

import { parseCookie, stringifySetCookie } from "cookie";

/** A cookie by its plain name. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** How long the browser keeps it; 0 removes it; absent: until the browser is closed. */
  readonly seconds?: number;
  /** The path of the draft's form, which alone it is sent to; absent: everywhere. */
  readonly path?: string;
}

/** How the names of cookies begin that are sent below one path only: no other name is read from such a cookie. */
export const draftCookies = "draft-";

export const setCookie = (name: string, value: string, seconds?: number): Cookie =>
  seconds === undefined ? { name, value } : { name, value, seconds };

export const clearCookie = (name: string): Cookie => ({ name, value: "", seconds: 0 });

export interface CookieJar {
  /** The cookies of a request by their plain names; those without the prefix do not count over HTTPS. */
  read(lines: readonly string[]): Readonly<Record<string, string>>;
  /** A `Set-Cookie` line. */
  write(cookie: Cookie): string;
}

const [host, secureOnly] = ["__Host-", "__Secure-"] as const;

/** @param publicUrl where the pages are: its scheme decides about prefix and `Secure`. */
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

/** API Gateway gives `name=value` pairs one by one; some of its likes give whole header lines. The first one wins. */
function readCookies(lines: readonly string[], secure: boolean): Readonly<Record<string, string>> {
  const all = Object.entries(parseCookie(lines.join(";"), { decode: String }));
  const pairs = all.map(([name, value = ""]): readonly [string, string] => [plainName(name, secure), value]);
  return Object.fromEntries(pairs.filter(([name]) => name !== ""));
}

/** The name without its prefix; empty where the prefix is not the one that the name must have. */
function plainName(name: string, secure: boolean): string {
  if (!secure) return name;
  const plain = name.replace(/^__(?:Host|Secure)-/, "");
  return name === prefixOf(plain) + plain ? plain : "";
}
