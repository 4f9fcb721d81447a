/** Reads text files in the encodings of old systems and spreadsheets (P8). */

import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256"] as const;

export type Encoding = (typeof encodings)[number];

/** The text of a file, part by part. A byte-order mark says more than `encoding`; without both the file is UTF-8. */
export async function* textOf(file: string, encoding: Encoding = "utf-8"): AsyncIterable<string> {
  const decoder = new TextDecoder((await markedEncoding(file)) ?? encoding);
  for await (const part of createReadStream(file)) yield decoder.decode(part as Buffer, { stream: true });
  yield decoder.decode();
}

const marks: readonly (readonly [mark: string, encoding: Encoding])[] = [
  ["efbbbf", "utf-8"],
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
];

/** The encoding that the file's byte-order mark names. */
async function markedEncoding(path: string): Promise<Encoding | undefined> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    const first = buffer.subarray(0, bytesRead).toString("hex");
    return marks.find(([mark]) => first.startsWith(mark))?.[1];
  } finally {
    await file.close();
  }
}
