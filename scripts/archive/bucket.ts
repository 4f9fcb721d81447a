/** Reads and fills the store of applicants' files, for an archive (P8). */

import { callS3, type S3, wellAnswered } from "../../shared/files/s3.ts";

/** The prefix of applicants' files; other files of the store are exports, which are kept for a day. */
const prefix = "intake/";

/** The keys of all files of applicants, page after page. Our keys have no characters that XML escapes. */
export async function* keysIn(s3: S3): AsyncIterable<string> {
  let after: string | undefined;
  do {
    const query = { "list-type": "2", prefix, ...(after !== undefined && { "start-after": after }) };
    const list = await (await wellAnswered(await callS3(s3, { method: "GET", key: "", query }))).text();
    const keys = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = ""]) => key);
    yield* keys;
    after = /<IsTruncated>true</.test(list) ? keys.at(-1) : undefined;
  } while (after !== undefined);
}

export async function readObject(
  s3: S3,
  key: string,
): Promise<{ readonly bytes: Buffer; readonly type: string }> {
  const answer = await wellAnswered(await callS3(s3, { method: "GET", key }));
  const type = answer.headers.get("content-type") ?? "application/octet-stream";
  return { bytes: Buffer.from(await answer.arrayBuffer()), type };
}

export async function putObject(s3: S3, key: string, bytes: Buffer, type: string): Promise<void> {
  const headers = { "content-type": type, "content-disposition": "attachment" };
  await wellAnswered(await callS3(s3, { method: "PUT", key, headers }, bytes));
}
