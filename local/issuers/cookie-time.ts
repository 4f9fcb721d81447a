/** Corrects the cookies of an issuer whose clock is moved, because the browser's clock is not moved. */
import type { ServerResponse } from "node:http";

/**
 * Returns the cookie with `Expires` in real time. A browser would drop a cookie that has expired by the
 * browser's own clock.
 */
export const inRealTime = (cookie: string, ahead: number): string =>
  cookie.replace(
    /(expires=)([^;]+)/i,
    (_, name: string, at: string) => name + new Date(Date.parse(at) - ahead).toUTCString(),
  );

/**
 * Corrects the cookies of a response when its headers are sent.
 * @param ahead returns the milliseconds by which this process's clock is ahead of real time
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
