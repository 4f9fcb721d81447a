import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { NoAnswer } from "./errors.ts";
import { httpSend } from "./http.ts";

async function withServer<T>(listener: RequestListener, use: (url: URL) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/path`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * @param patience milliseconds to wait for the response; the default is long, since the server answers late
 * on a busy computer
 */
const post = (url: URL, patience = 600_000) => ({
  ...{ url, headers: { "x-a": "1" }, body: "سلام", patience, fresh: false },
});

test("sending a request returns the whole response, whatever its status", async () => {
  const echo: RequestListener = async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    response
      .writeHead(418, { "x-path": request.url, "x-a": request.headers["x-a"] })
      .end(`${request.method} ${body}`);
  };
  const answer = await withServer(echo, (url) => httpSend(post(url)));
  expect(answer).toMatchObject({
    status: 418,
    headers: { "x-path": "/path", "x-a": "1" },
    body: "POST سلام",
  });
});

test.each<[string, RequestListener]>([
  ["a server that never answers", () => {}],
  ["a server that hangs up", (request) => request.socket.destroy()],
  ["a server that stops in the middle of a response", (_, response) => void response.write("half")],
  [
    "a server that hangs up in the middle of a response",
    (_, response) => response.write("half", () => response.destroy()),
  ],
])("sending a request throws NoAnswer for %s", async (_what, listener) => {
  await withServer(listener, (url) => expect(httpSend(post(url, 200))).rejects.toBeInstanceOf(NoAnswer));
});

test("sending a request throws NoAnswer when the connection is refused", async () => {
  await expect(httpSend(post(new URL("http://127.0.0.1:9")))).rejects.toBeInstanceOf(NoAnswer);
});
