/** The quarantine and the store of files as S3 buckets, with signed calls. */

import { type CallToSign, type Signer, signedForm, signedUrl } from "../aws/sign-url.ts";
import { mostBytes } from "../contracts/words/attachment-words.ts";
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

/**
 * Seconds for which a signed address works. This is enough, since downloads and our own calls begin
 * immediately.
 */
const soon = 60;
/** Milliseconds to wait for a file of ten megabytes within an AWS region. */
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
    const headers = {
      ...{ "content-type": mediaTypes[format], "content-disposition": "attachment" },
      "if-none-match": "*",
    };
    const answer = await callS3(s3, { method: "PUT", key, headers }, bytes);
    if (answer.status !== 412) return void (await wellAnswered(answer));
    await answer.body?.cancel();
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

/**
 * Destroys the files of a request in both buckets.
 * @param service the name of the service; the keys of its files begin with this name
 */
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
 * The keys with a prefix. Reads one page: a request has at most about forty files, and S3 returns up to a
 * thousand keys. Our keys have no characters that XML escapes.
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

/** Signs and sends one call to S3. */
export async function callS3(
  { bucket, signer, now }: S3,
  asked: Omit<CallToSign, "bucket" | "seconds">,
  bytes?: Buffer,
): Promise<Response> {
  const url = await signedUrl({ ...asked, bucket, seconds: soon }, signer, now());
  const { method, headers = {} } = asked;
  const body = bytes && { body: new Uint8Array(bytes) };
  try {
    // A redirect would send the file's bytes to another address.
    const once = { redirect: "manual", signal: AbortSignal.timeout(patience) } as const;
    return await fetch(url, { method, headers, ...body, ...once });
  } catch (cause) {
    throw new Outage("S3 did not answer", { cause });
  }
}

/**
 * Returns a successful response unchanged.
 * @throws Outage for every error status. The calls contain nothing that people sent, so the cause is one that
 * passes with time or that an operator can repair
 */
export async function wellAnswered(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  await answer.body?.cancel();
  throw new Outage(`S3 answered ${answer.status}`);
}
