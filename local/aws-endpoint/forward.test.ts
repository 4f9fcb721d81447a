import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { awsJson } from "./forward.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/**
 * Starts a server that answers this number of requests on each connection, and closes the connection on the
 * next request.
 */
async function answeringPerConnection(most: number): Promise<number> {
  const answered = new WeakMap<object, number>();
  server = createServer((request, response) => {
    const before = answered.get(request.socket) ?? 0;
    answered.set(request.socket, before + 1);
    if (before < most) response.end("{}");
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

it("awsJson sends a call again on a new connection when the server has closed the idle connection", async () => {
  const port = await answeringPerConnection(1);
  expect((await awsJson({ port }, "Any.Call", "{}")).status).toBe(200);
  expect((await awsJson({ port }, "Any.Call", "{}")).status).toBe(200);
});

it("awsJson throws when the server closes a new connection", async () => {
  const port = await answeringPerConnection(0);
  await expect(awsJson({ port }, "Any.Call", "{}")).rejects.toMatchObject({ code: "ECONNRESET" });
});

/** Returns the number of connections that two hundred parallel calls open. */
async function opened(target: string): Promise<number> {
  const port = await answeringPerConnection(Number.POSITIVE_INFINITY);
  let count = 0;
  server?.on("connection", () => {
    count += 1;
  });
  const answers = await Promise.all(Array.from({ length: 200 }, () => awsJson({ port }, target, "{}")));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return count;
}

it("awsJson opens at most eight connections to DynamoDB Local under any load, because DynamoDB Local loses further connections", async () => {
  expect(await opened("DynamoDB_20120810.GetItem")).toBeLessThanOrEqual(8);
  expect(await opened("DynamoDBStreams_20120810.GetRecords")).toBeLessThanOrEqual(8);
});

it("awsJson opens a connection for every waiting poll of a queue", async () => {
  expect(await opened("AmazonSQS.ReceiveMessage")).toBe(200);
});
