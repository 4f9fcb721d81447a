import { createServer, type Server } from "node:http";
import { afterEach, expect, it } from "vitest";
import { listen } from "../stack/ports.ts";
import { inRealTime, writeCookiesInRealTime } from "./cookie-time.ts";

const day = 86_400_000;
let server: Server | undefined;
afterEach(() => server?.close());

it("inRealTime moves a cookie's expiry by the offset of the stack's clock, whether it is ahead or behind", () => {
  const cookie = "a=1; path=/; expires=Tue, 24 Nov 2026 09:00:00 GMT; httponly";
  expect(inRealTime(cookie, day)).toBe("a=1; path=/; expires=Mon, 23 Nov 2026 09:00:00 GMT; httponly");
  expect(inRealTime(cookie, -day)).toBe("a=1; path=/; expires=Wed, 25 Nov 2026 09:00:00 GMT; httponly");
  expect(inRealTime("a=1; path=/", day)).toBe("a=1; path=/");
});

it("writeCookiesInRealTime moves each cookie of a response exactly once, whichever way the headers are set", async () => {
  server = createServer((request, response) => {
    writeCookiesInRealTime(response, () => -day);
    response.setHeader("set-cookie", ["a=1; expires=Tue, 24 Nov 2026 09:00:00 GMT", "b=2"]);
    if (request.url === "/explicit") response.writeHead(200);
    response.end();
  });
  const port = await listen(server);
  for (const path of ["/explicit", "/implicit"]) {
    const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
    expect(headers.getSetCookie()).toEqual(["a=1; expires=Wed, 25 Nov 2026 09:00:00 GMT", "b=2"]);
  }
});
