/**
 * Cookies, all alike: for this host only, not readable by scripts, not sent along by other sites' requests.
 *
 * Over HTTPS they carry the `__Host-` prefix, with which browsers refuse cookies that a neighbouring subdomain or a
 * plain connection set (RFC 6265bis, 4.1.3.2). Over plain HTTP, which only a developer's own machine speaks, browsers
 * would drop such cookies; there they go without.
 */

import { parseCookie, stringifySetCookie } from "cookie";

/** A cookie by its plain name. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** How long the browser keeps it; 0 removes it; absent: until the browser is closed. */
  readonly seconds?: number;
}

export const setCookie = (name: string, value: string, seconds?: number): Cookie =>
  seconds === undefined ? { name, value } : { name, value, seconds };

export const clearCookie = (name: string): Cookie => ({ name, value: "", seconds: 0 });

export interface CookieJar {
  /** The cookies of a request by their plain names; those without the prefix do not count over HTTPS. */
  read(lines: readonly string[]): Readonly<Record<string, string>>;
  /** A `Set-Cookie` line. */
  write(cookie: Cookie): string;
}

/** @param publicUrl where the pages are: its scheme decides about prefix and `Secure`. */
export function cookieJar(publicUrl: string): CookieJar {
  const secure = new URL(publicUrl).protocol === "https:";
  const prefix = secure ? "__Host-" : "";
  return {
    read: (lines) => readCookies(lines, prefix),
    write: ({ name, value, seconds }) => {
      const always = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
      const cookie = {
        name: `${prefix}${name}`,
        value,
        ...always,
        ...(seconds !== undefined && { maxAge: seconds }),
      };
      return stringifySetCookie(cookie, { encode: String });
    },
  };
}

/** API Gateway gives `name=value` pairs one by one; some of its likes give whole header lines. The first one wins. */
function readCookies(lines: readonly string[], prefix: string): Readonly<Record<string, string>> {
  const all = Object.entries(parseCookie(lines.join(";"), { decode: String }));
  const ours = all.filter(([name]) => name.startsWith(prefix) && name !== prefix);
  return Object.fromEntries(ours.map(([name, value = ""]) => [name.slice(prefix.length), value]));
}
