/**
 * Cleans a JPEG by its segments (ITU-T T.81, Annex B): keeps those that the picture needs, and removes data
 * about the photographer, the place and the camera.
 */

import { checkPixels, Unfit } from "./unfit.ts";

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, exif: 0xe1, adobe: 0xee } as const;

/**
 * Whether the marker begins a frame: one of SOF0 to SOF15. The markers DHT, JPG and DAC lie in the same range
 * but begin no frame.
 */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

/**
 * Whether a segment is kept: frames, tables, restart interval and scans. The only application segments that
 * are kept are the few bytes about colours of JFIF and Adobe.
 */
const isKept = (code: number): boolean =>
  isFrame(code) || [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, marker.scan, marker.jfif, marker.adobe].includes(code);

interface Segment {
  readonly code: number;
  /** The whole segment: its marker and content and, after the header of a scan, the coded data. */
  readonly bytes: Buffer;
  readonly payload: Buffer;
}

export const isJpeg = (bytes: Buffer): boolean =>
  bytes[0] === 0xff && bytes[1] === marker.start && bytes[2] === 0xff;

/**
 * The same picture, with the orientation as the only EXIF entry and without any bytes after its end.
 * @param turned false removes the orientation too, for a picture in a document that turns the picture itself
 */
export function cleanJpeg(bytes: Buffer, { turned = true } = {}): Buffer {
  const segments = segmentsOf(bytes);
  const frames = segments.filter(({ code }) => isFrame(code));
  if (frames.length !== 1 || !segments.some(({ code }) => code === marker.scan)) throw new Unfit("broken");
  for (const { payload } of frames) checkPixels(uint16(payload, 3), uint16(payload, 1));
  const kept = segments.filter((one) => isKept(one.code)).map(shortened);
  const up = turned ? segments.map(orientationIn).find((one) => one !== undefined) : undefined;
  const [start, end] = [Buffer.from([0xff, marker.start]), Buffer.from([0xff, marker.end])];
  return Buffer.concat([start, ...(up === undefined ? [] : [orientation(up)]), ...kept, end]);
}

/** The width and height of a cleaned JPEG, in pixels. @throws Unfit for a file that is no whole JPEG */
export function jpegSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  const frame = segmentsOf(bytes).find(({ code }) => isFrame(code));
  if (!frame) throw new Unfit("broken");
  return { width: uint16(frame.payload, 3), height: uint16(frame.payload, 1) };
}

/**
 * Keeps only the bytes about colours: 14 of a JFIF segment, which may also have a thumbnail or other data,
 * and 12 of an Adobe segment.
 */
function shortened({ code, bytes, payload }: Segment): Buffer {
  const [name, length] = code === marker.jfif ? ["JFIF\0", 14] : ["Adobe", 12];
  if (code !== marker.jfif && code !== marker.adobe) return bytes;
  if (payload.length < length || payload.toString("latin1", 0, 5) !== name) return Buffer.alloc(0);
  const own = Buffer.from(payload.subarray(0, length));
  if (code === marker.jfif) own.fill(0, 12, 14);
  return segment(code, own);
}

function segment(code: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function segmentsOf(bytes: Buffer): readonly Segment[] {
  const segments: Segment[] = [];
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) throw new Unfit("broken");
    while (bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1] ?? 0;
    if (code === marker.end) return segments;
    const segment = segmentAt(bytes, at, code);
    segments.push(segment);
    at += segment.bytes.length;
  }
}

const isSegment = (code: number): boolean => code >= 0xc0 && (code < 0xd0 || code > marker.start);

function segmentAt(bytes: Buffer, at: number, code: number): Segment {
  if (!isSegment(code)) throw new Unfit("broken");
  const headed = at + 2 + uint16(bytes, at + 2);
  const next = code === marker.scan ? afterScan(bytes, headed) : headed;
  if (headed < at + 4 || next > bytes.length) throw new Unfit("broken");
  return { code, bytes: bytes.subarray(at, next), payload: bytes.subarray(at + 4, headed) };
}

/**
 * The position of the next marker after the coded data of a scan. FF00 is a coded FF, and FFD0 to FFD7 are
 * restarts within the scan.
 */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  throw new Unfit("broken");
}

function uint16(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw new Unfit("broken");
  return bytes.readUInt16BE(at);
}

/**
 * The orientation of a photo, from 1 to 8: EXIF tag 274 (CIPA DC-008, 4.6.4), which telephones write.
 * Undefined when the segment has no orientation or cannot be read.
 */
function orientationIn({ code, payload }: Segment): number | undefined {
  if (code !== marker.exif || payload.toString("latin1", 0, 6) !== "Exif\0\0") return undefined;
  try {
    return readOrientation(payload.subarray(6));
  } catch {
    return undefined;
  }
}

function readOrientation(tiff: Buffer): number | undefined {
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: Math.min(short(first), 500) }, (_, at) => first + 2 + 12 * at);
  const found = entries.find((at) => short(at) === 274);
  const value = found === undefined ? 1 : short(found + 8);
  return value >= 2 && value <= 8 ? value : undefined;
}

/** An EXIF segment with the orientation as its only entry. */
function orientation(value: number): Buffer {
  const tiff = Buffer.from("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", "latin1");
  tiff.writeUInt16BE(value, 18);
  return segment(marker.exif, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}
