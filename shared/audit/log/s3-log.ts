import { createHash } from "node:crypto";
import { callS3, type S3, wellAnswered } from "../../files/s3.ts";
import type { LogReader, LogStore } from "./log-store.ts";

const get = (s3: S3, key: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  callS3(s3, { method: "GET", key, headers });

const bytesOf = async (answer: Response): Promise<Buffer> =>
  Buffer.from(await (await wellAnswered(answer)).arrayBuffer());

/** Reads the public log from an S3 bucket. */
export const s3LogReader = (s3: S3): LogReader => ({
  get: async (key) => {
    const answer = await get(s3, key);
    // S3 answers 403 instead of 404 to callers without the right to list.
    if (answer.status !== 404 && answer.status !== 403) return bytesOf(answer);
    await answer.body?.cancel();
    return undefined;
  },
  part: async (key, from, length) =>
    bytesOf(await get(s3, key, { range: `bytes=${from}-${from + length - 1}` })),
  firstKey: async (prefix) => {
    const query = { "list-type": "2", "max-keys": "1", prefix };
    const list = await bytesOf(await callS3(s3, { method: "GET", key: "", query }));
    return /<Key>([^<]+)<\/Key>/.exec(list.toString())?.[1];
  },
});

/**
 * Reads and writes the public log in an S3 bucket; only the Lambda that seals days writes. Object Lock
 * requires a checksum for each object.
 */
export const s3Log = (s3: S3): LogStore => ({
  ...s3LogReader(s3),
  putNew: async (key, bytes) => {
    const checksum = createHash("sha256").update(bytes).digest("base64");
    const headers = { "if-none-match": "*", "x-amz-checksum-sha256": checksum };
    const answer = await callS3(s3, { method: "PUT", key, headers }, Buffer.from(bytes));
    if (answer.status !== 412) {
      await wellAnswered(answer);
      return "put";
    }
    await answer.body?.cancel();
    return "exists";
  },
});
