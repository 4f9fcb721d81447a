import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Outage } from "../outage.ts";
import { arrivedIn, filesIn } from "./s3.ts";

const held = { etag: '"new"', bytes: "what lies there now" };
let server: Server;
let answers = 200;
/** The number of calls that the server got. */
let calls = 0;
/** The headers of the last call. */
let headers: IncomingHttpHeaders = {};

beforeAll(async () => {
  server = createServer((asked, answer) => {
    calls += 1;
    ({ headers } = asked);
    const isThat = [undefined, held.etag].includes(asked.headers["if-match"]);
    const elsewhere = answers === 307 && { location: "/elsewhere" };
    answer.writeHead(isThat ? answers : 412, { ...elsewhere }).end(isThat ? held.bytes : "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));

const bucket = () => {
  const { port } = server.address() as AddressInfo;
  const signer = { region: "eu-central-1", credentials: { accessKeyId: "A", secretAccessKey: "s" } };
  return { bucket: `http://127.0.0.1:${port}/quarantine`, signer, now: () => new Date(0) };
};
const arrived = () => arrivedIn(bucket());

describe("a file in the quarantine (C12)", () => {
  it("is read only when it is the file that was scanned", async () => {
    expect((await arrived().read("intake/123456789018/1", "new"))?.toString()).toBe(held.bytes);
    expect(await arrived().read("intake/123456789018/1", "old")).toBeUndefined();
  });

  it("causes an Outage when S3 does not return it, and is not reported as missing", async () => {
    answers = 503;
    await expect(arrived().read("intake/123456789018/1", "new")).rejects.toBeInstanceOf(Outage);
  });

  it("is not fetched from another address to which S3 redirects", async () => {
    [answers, calls] = [307, 0];
    await expect(arrived().read("intake/123456789018/1", "new")).rejects.toBeInstanceOf(Outage);
    expect(calls).toBe(1);
  });
});

describe("a file to be stored", () => {
  const put = () => filesIn(bucket()).put("intake/123456789018/a", Buffer.from("photo"), "jpeg");

  it("is stored on the condition that S3 has no file with the same id", async () => {
    answers = 200;
    await put();
    expect(headers["if-none-match"]).toBe("*");
  });

  it("counts as stored when S3 already has a file with the same id", async () => {
    answers = 412;
    await expect(put()).resolves.toBeUndefined();
  });

  it.each([409, 503])("causes an Outage when S3 answers %i", async (status) => {
    answers = status;
    await expect(put()).rejects.toBeInstanceOf(Outage);
  });
});
