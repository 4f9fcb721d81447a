/** The quarantine and the store of files in S3, with signed calls. */

import { type CallToSign, type Signer, signedForm, signedUrl } from "../aws/sign-url.ts";
import { mostBytes } from "../contracts/fields/attachment-words.ts";
import { Outage } from "../outage.ts";
import {
  type Arrived,
  type Downloads,
  type FileEraser,
  type FileStore,
  mediaTypes,
  type OwnFiles,
  type Uploads,
} from "./files.ts";

export interface S3 {
  /** The bucket's address, without a final slash. */
  readonly bucket: string;
  readonly signer: Signer;
  readonly now: () => Date;
}

/** Seconds: downloads and our own calls begin at once. */
const soon = 60;
/** Milliseconds for a file of ten megabytes within a region. */
const patience = 10_000;

export const uploadsTo = ({ bucket, signer, now }: S3, bucketName: string): Uploads => ({
  form: async (key, expires, after) => {
    const fields =
      after === undefined ? { success_action_status: "201" } : { success_action_redirect: after };
    const form = { bucketName, key, expires, least: 1, most: mostBytes, fields };
    return { url: `${bucket}/`, fields: await signedForm(form, signer, now()) };
  },
});

export const arrivedIn = (s3: S3): Arrived => ({
  read: async (key, etag) => {
    const answer = await callS3(s3, { method: "GET", key, headers: { "if-match": `"${etag}"` } });
    if (answer.status === 404 || answer.status === 412) return undefined;
    return Buffer.from(await (await wellAnswered(answer)).arrayBuffer());
  },
  remove: (key) => remove(s3, key),
});

export const filesIn = (s3: S3): FileStore => ({
  put: async (key, bytes, format) => {
    const headers = { "content-type": mediaTypes[format], "content-disposition": "attachment" };
    await wellAnswered(await callS3(s3, { method: "PUT", key, headers }, bytes));
  },
  remove: (key) => remove(s3, key),
});

export const ownFilesIn = (s3: S3): OwnFiles => ({
  read: async (key) => {
    const answer = await callS3(s3, { method: "GET", key });
    // S3 answers 403 instead of 404 to callers without the right to list.
    if (answer.status === 404 || answer.status === 403) return undefined;
    return Buffer.from(await (await wellAnswered(answer)).arrayBuffer());
  },
});

/** @param service the prefix of the files */
export const filesErasedIn = (store: S3, quarantine: S3, service: string): FileEraser => ({
  removeStored: async (request) => {
    for (const key of await keysUnder(store, `${service}/${request}/`)) await remove(store, key);
  },
  removeArrived: (key) => remove(quarantine, key),
});

async function remove(s3: S3, key: string): Promise<void> {
  const answer = await callS3(s3, { method: "DELETE", key });
  if (answer.status !== 404) await wellAnswered(answer);
}

/**
 * One page is enough: a request has about forty files at most, and S3 lists a thousand. Our keys contain no
 * characters that XML escapes.
 */
async function keysUnder(s3: S3, prefix: string): Promise<readonly string[]> {
  const query = { "list-type": "2", prefix };
  const list = await (await wellAnswered(await callS3(s3, { method: "GET", key: "", query }))).text();
  return [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = ""]) => key);
}

export const downloadsFrom = ({ bucket, signer, now }: S3): Downloads => ({
  addressOf: async (key, format, name) => {
    const query = {
      "response-content-disposition": `attachment; filename="${name}"`,
      "response-content-type": mediaTypes[format],
      "response-cache-control": "no-store",
    };
    return signedUrl({ method: "GET", bucket, key, seconds: soon, query }, signer, now());
  },
});

/** Sends one call to a signed address. */
export async function callS3(
  { bucket, signer, now }: S3,
  asked: Omit<CallToSign, "bucket" | "seconds">,
  bytes?: Buffer,
): Promise<Response> {
  const url = await signedUrl({ ...asked, bucket, seconds: soon }, signer, now());
  const { method, headers = {} } = asked;
  const body = bytes && { body: new Uint8Array(bytes) };
  try {
    return await fetch(url, { method, headers, ...body, signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    throw new Outage("S3 did not answer", { cause });
  }
}

/**
 * @throws Outage for every error status: our calls contain nothing that people sent, so time or an operator
 * can heal the cause
 */
export async function wellAnswered(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  await answer.body?.cancel();
  throw new Outage(`S3 answered ${answer.status}`);
}
