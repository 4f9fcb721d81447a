/**
 * PDF (ISO 32000-1). Its objects are found by their places in the file, so nothing is taken out: what tells of people and places is
 * written over, byte for byte. What would do something when opened is refused.
 */

import { deflateSync, inflateSync } from "node:zlib";
import { Unfit } from "./unfit.ts";

/** What streams unpack to, one and all together; a page that was scanned in colours has some thirty megabytes. */
const mostUnpacked = { one: 64_000_000, all: 200_000_000 };
/** A book of a thousand pages has fewer. */
const mostStreams = 20_000;
/** Dictionaries are shorter. */
const longestDictionary = 4_000;

/** Runs, sends, opens or carries something: 12.6.4 (actions), 7.11.4 (files within), 12.7.8 (XFA), 13 (media). */
const active =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|XFA|RichMedia|Movie|Sound|Rendition|SubmitForm|ImportData|GoToE|GoToR)(?![A-Za-z0-9])/;
const locked = /\/Encrypt(?![A-Za-z0-9])/;

export const isPdf = (bytes: Buffer): boolean => /^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 8));

export function cleanPdf(given: Buffer): Buffer {
  const text = given.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0) throw new Unfit("broken");
  const bytes = Buffer.concat([given.subarray(0, end + 5), Buffer.from("\n")]);
  const streams = streamsOf(text.slice(0, end));
  check(bytes, text.slice(0, end), streams);
  for (const stream of streams) blank(bytes, stream);
  blankInfo(bytes, text.slice(0, end));
  return bytes;
}

interface Stream {
  /** Its dictionary, or as much of what stands before it as may be that. */
  readonly dictionary: string;
  readonly from: number;
  readonly to: number;
}

/** Streams as their keywords say: a length may be anywhere else in the file, and lie. */
function streamsOf(text: string): readonly Stream[] {
  const streams: Stream[] = [];
  const begins = />>\s*stream\r?\n/g;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const from = begins.lastIndex;
    const to = text.indexOf("endstream", from);
    if (to < 0) throw new Unfit("broken");
    const before = text.slice(Math.max(0, found.index - longestDictionary), from);
    streams.push({ dictionary: named(before.slice(before.lastIndexOf(" obj") + 1)), from, to });
    if (streams.length > mostStreams) throw new Unfit("too-large");
    begins.lastIndex = to;
  }
  return streams;
}

/** Names as they are meant: `/J#61vaScript` is `/JavaScript` (7.3.5). */
const named = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function check(bytes: Buffer, text: string, streams: readonly Stream[]): void {
  const outside = named(withoutStreams(text, streams));
  if (locked.test(outside)) throw new Unfit("locked");
  if (active.test(outside)) throw new Unfit("active");
  let left = mostUnpacked.all;
  for (const stream of streams.filter(isPacked)) {
    const unpacked = inflated(bytes, stream, left);
    left -= unpacked.length;
    if (holdsObjects(stream) && active.test(named(unpacked.toString("latin1")))) throw new Unfit("active");
  }
}

function withoutStreams(text: string, streams: readonly Stream[]): string {
  const gaps = [0, ...streams.flatMap(({ from, to }) => [from, to]), text.length];
  return gaps.flatMap((from, at) => (at % 2 === 0 ? [text.slice(from, gaps[at + 1])] : [])).join(" ");
}

const isPacked = ({ dictionary }: Stream): boolean => /\/(?:FlateDecode|Fl)(?![A-Za-z])/.test(dictionary);

/** Other streams are pictures, fonts and drawing, which no reader takes for objects. */
const holdsObjects = ({ dictionary }: Stream): boolean => /\/ObjStm(?![A-Za-z])/.test(dictionary);

function inflated(bytes: Buffer, { from, to }: Stream, left: number): Buffer {
  try {
    return inflateSync(bytes.subarray(from, to), {
      maxOutputLength: Math.max(Math.min(left, mostUnpacked.one), 1),
    });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw new Unfit("too-large");
    throw new Unfit("broken");
  }
}

/** Metadata of the document or of a picture (14.3.2), and what cameras write into pictures. */
function blank(bytes: Buffer, stream: Stream): void {
  const { dictionary, from, to } = stream;
  if (
    /\/Metadata(?![A-Za-z])/.test(dictionary) &&
    /\/(?:XML|Type\s*\/Metadata)(?![A-Za-z])/.test(dictionary)
  ) {
    bytes.fill(" ", from, to);
    if (isPacked(stream)) deflateSync("").copy(bytes, from, 0, Math.min(8, to - from));
  }
  if (/\/(?:DCTDecode|DCT)(?![A-Za-z])/.test(dictionary)) blankPicture(bytes.subarray(from, to));
}

/** A JPEG's APP1 to APP13 and comments, up to its first scan. */
function blankPicture(jpeg: Buffer): void {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; ) {
    const code = jpeg[at + 1] ?? 0;
    const next = at + 2 + jpeg.readUInt16BE(at + 2);
    if ((code > 0xe0 && code < 0xee) || code === 0xfe) jpeg.fill(0, at + 4, Math.min(next, jpeg.length));
    at = next;
  }
}

/** The values of the document's information (14.3.3), where they stand as text. */
function blankInfo(bytes: Buffer, text: string): void {
  const entry =
    /\/(?:Author|Title|Subject|Keywords|Creator|Producer|CreationDate|ModDate)\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/gs;
  for (const { index, 0: whole, 1: value = "" } of text.matchAll(entry)) {
    const from = index + whole.length - value.length + 1;
    bytes.fill(value.startsWith("<") ? "20" : " ", from, from + value.length - 2);
  }
}
