/** Cookies of an issuer with a moved clock, for browsers with an unmoved one. */
import type { ServerResponse } from "node:http";

/**
 * The cookie with `Expires` in real time, since a browser drops at once a cookie that has expired by its own
 * clock.
 */
export const inRealTime = (cookie: string, ahead: number): string =>
  cookie.replace(
    /(expires=)([^;]+)/i,
    (_, name: string, at: string) => name + new Date(Date.parse(at) - ahead).toUTCString(),
  );

/**
 * Rewrites the response's cookies when its head is written.
 * @param ahead milliseconds by which this process's clock is ahead of real time
 */
export function writeCookiesInRealTime(response: ServerResponse, ahead: () => number): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (cookies.length > 0)
      response.setHeader(
        "set-cookie",
        cookies.map((one) => inRealTime(one, ahead())),
      );
    return writeHead(...args);
  };
}
