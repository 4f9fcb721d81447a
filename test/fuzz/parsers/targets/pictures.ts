/** Pictures of applicants: a cleaned copy has only the kept parts, and is no larger than the picture (C12). */

import { crc32 } from "node:zlib";
import { madeSafe } from "../../../../shared/files/made-safe.ts";
import { hostileFiles } from "../../../attachments/hostile.ts";
import { hold, latin, type Target } from "../target.ts";

type Clean = typeof madeSafe;

const most = 16_384;
const isSeed = (start: string) => (bytes: Buffer) =>
  bytes.length <= most && bytes.toString("latin1").startsWith(start);
const seedsOf = (start: string): readonly Buffer[] =>
  hostileFiles.flatMap(({ bytes, twin }) => [bytes, twin]).filter(isSeed(start));

/** Bytes that a copy may have in addition: a new EXIF segment with the orientation. */
const orientation = 36;

async function checkCopy(bytes: Buffer, format: string, clean: Clean, faultIn: (copy: Buffer) => string) {
  const made = await clean(bytes);
  if ("unfit" in made) return;
  hold("the copy has the file's format", made.format === format, made.format);
  hold("the copy is no larger", made.bytes.length <= bytes.length + orientation, made.bytes.length);
  hold("the copy has only kept parts", faultIn(made.bytes) === "", faultIn(made.bytes));
  const again = await clean(made.bytes);
  hold("cleaning again changes nothing", "bytes" in again && again.bytes.equals(made.bytes));
}

const keptSegments = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[0xda, 0xdb, 0xdc, 0xdd, 0xe0, 0xe1, 0xee],
]);
/** The most bytes of a kept application segment, with its length field. */
const longest: Readonly<Record<number, number>> = { 224: 16, 225: 34, 238: 14 };

/** Returns the first fault of a JPEG copy, read by markers; empty when there is none. */
function faultInJpeg(copy: Buffer): string {
  for (let at = 2; at + 1 < copy.length; ) {
    const code = copy[at + 1] ?? 0;
    if (copy[at] !== 0xff) return `no marker at ${at}`;
    if (code === 0xd9) return at + 2 === copy.length ? "" : "bytes behind the end";
    const length = copy.readUInt16BE(at + 2);
    if (!keptSegments.has(code) || length > (longest[code] ?? 65_535)) return `segment ${code} of ${length}`;
    at += 2 + length;
    if (code === 0xda) at = afterScan(copy, at);
  }
  return "no end";
}

function afterScan(copy: Buffer, from: number): number {
  const coded = new Set([0x00, 0xff, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7]);
  let at = from;
  while (at < copy.length && (copy[at] !== 0xff || coded.has(copy[at + 1] ?? 0))) at += 1;
  return at;
}

export const jpegTarget = (clean: Clean = madeSafe): Target => ({
  name: "jpeg",
  seeds: seedsOf("\xff\xd8\xff"),
  words: latin(
    "\xff\xe1",
    "\xff\xe0",
    "\xff\xda",
    "\xff\xd9",
    "\xff\xff",
    "Exif\0\0",
    "JFIF\0",
    "Adobe",
    "II*\0",
  ),
  mostBytes: most,
  check: (input) => checkCopy(input, "jpeg", clean, faultInJpeg),
});

const keptChunks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

/** Returns the first fault of a PNG copy, read by chunks; empty when there is none. */
function faultInPng(copy: Buffer): string {
  for (let at = 8; at + 12 <= copy.length; ) {
    const name = copy.toString("latin1", at + 4, at + 8);
    if (!keptChunks.includes(name)) return `chunk ${name}`;
    at += 12 + copy.readUInt32BE(at);
    if (name === "IEND") return at === copy.length ? "" : "bytes behind the end";
  }
  return "no end";
}

/** Writes the right checksum into each chunk, since almost no mutated chunk has a right one. */
export function withChecksums(input: Buffer): Buffer {
  const bytes = Buffer.from(input);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return bytes;
}

export const pngTarget = (clean: Clean = madeSafe): Target => ({
  name: "png",
  seeds: seedsOf("\x89PNG"),
  words: latin(...keptChunks, "tEXt", "eXIf", "acTL", "\0\0\0\0IEND", "\0\0\0\x0d", "\xff\xff\xff\xff"),
  mostBytes: most,
  check: async (input) => {
    await checkCopy(input, "png", clean, faultInPng);
    await checkCopy(withChecksums(input), "png", clean, faultInPng);
  },
});

export const targets: readonly Target[] = [jpegTarget(), pngTarget()];
