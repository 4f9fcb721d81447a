/**
 * Cleans a PNG by its chunks (W3C PNG, third edition): keeps the picture and its colours, and removes text,
 * time, place and animation.
 */

import { crc32 } from "node:zlib";
import { checkPixels, Unfit } from "./unfit.ts";

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

const kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

interface Chunk {
  readonly name: string;
  readonly bytes: Buffer;
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

/** The same picture, without any bytes after its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes);
  const [first] = chunks;
  if (first?.name !== "IHDR" || first.bytes.length !== 25) throw new Unfit("broken");
  if (!chunks.some(({ name }) => name === "IDAT")) throw new Unfit("broken");
  checkPixels(first.bytes.readUInt32BE(8), first.bytes.readUInt32BE(12));
  return Buffer.concat([
    signature,
    ...chunks.filter(({ name }) => kept.includes(name)).map((one) => one.bytes),
  ]);
}

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature.length; chunks.at(-1)?.name !== "IEND"; ) {
    if (at + 12 > bytes.length) throw new Unfit("broken");
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length || crc32(bytes.subarray(at + 4, next - 4)) !== bytes.readUInt32BE(next - 4))
      throw new Unfit("broken");
    chunks.push({ name: bytes.toString("latin1", at + 4, at + 8), bytes: bytes.subarray(at, next) });
    at = next;
  }
  return chunks;
}
