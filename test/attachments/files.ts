/** Generates pictures and PDF documents byte by byte, so that no test file contains a person's data. */

import { crc32, deflateSync } from "node:zlib";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** The place where a picture was taken, as in XMP and in free text. No file that the system shows may contain it. */
export const place = { latitude: "35,41.8215N", words: "Khiaban-e Azadi 35.69702" } as const;

export function segment(code: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

export const comment = (text: string): Buffer => segment(0xfe, latin(text));
export const xmp = (text = place.latitude): Buffer =>
  segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="${text}"/>`));
export const iptc = (): Buffer =>
  segment(0xed, latin(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x1c\x02\x5a${place.words}`));

/** An EXIF segment with the picture's orientation and the place where it was taken. `order` is the byte order: "II" is little-endian, "MM" big-endian. */
export function exif(orientation: number, order: "II" | "MM" = "MM"): Buffer {
  const little = order === "II";
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [at, tag, type, value] of [
    [10, 274, 3, 0],
    [22, 34_853, 4, 38],
  ] as const) {
    short(tag, at);
    short(type, at + 2);
    long(1, at + 4);
    long(value, at + 8);
  }
  short(orientation, 18);
  return segment(0xe1, Buffer.concat([latin("Exif\0\0"), tiff, latin(`${place.latitude}\0${place.words}`)]));
}

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  /** Segments that follow the picture's first segment. */
  readonly with?: readonly Buffer[];
  /** Bytes that follow the picture's end marker. */
  readonly after?: Buffer;
}

const jfif = segment(0xe0, latin("JFIF\0\x01\x01\0\0\x01\0\x01\0\0"));

/** A grey baseline JPEG. */
export function jpeg({
  width = 8,
  height = 8,
  with: more = [],
  after = Buffer.alloc(0),
}: JpegParts = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const one = (table: number) => segment(0xc4, Buffer.from([table, 1, ...new Array<number>(15).fill(0), 0]));
  const blocks = Math.min(Math.ceil(width / 8) * Math.ceil(height / 8), 64);
  const coded = Buffer.alloc(Math.ceil(blocks / 4), 0);
  if (blocks % 4 > 0) coded[coded.length - 1] = 0xff >> ((blocks % 4) * 2);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jfif,
    ...more,
    segment(0xdb, Buffer.from([0, ...new Array<number>(64).fill(1)])),
    segment(0xc0, frame),
    one(0x00),
    one(0x10),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    coded,
    Buffer.from([0xff, 0xd9]),
    after,
  ]);
}

export function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([latin(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const pngSignature = latin("\x89PNG\r\n\x1a\n");

/** A grey PNG. */
export function png({
  width = 8,
  height = 8,
  with: more = [],
  after = Buffer.alloc(0),
}: JpegParts = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Math.min(height, 64);
  const data = deflateSync(Buffer.alloc(rows * (1 + Math.min(width, 64)), 0x80));
  const whole = [chunk("IHDR", header), ...more, chunk("IDAT", data), chunk("IEND", Buffer.alloc(0)), after];
  return Buffer.concat([pngSignature, ...whole]);
}

/** A PDF object with a stream of `data`. `packed` compresses the data and adds the filter to the object's dictionary. */
export function stream(dictionary: string, data: Buffer, packed = false): Buffer {
  const bytes = packed ? deflateSync(data) : data;
  const filter = packed ? "/Filter /FlateDecode " : "";
  const head = latin(`<< ${dictionary} ${filter}/Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, latin("\nendstream")]);
}

export interface PdfParts {
  /**
   * Further entries of the PDF trailer's dictionary, such as `/Info 4 0 R `, each followed by a space. `catalog` and `page`
   * are further entries of the catalogue's and the page's dictionaries.
   */
  readonly trailer?: string;
  readonly catalog?: string;
  readonly page?: string;
  readonly after?: Buffer;
}

/** A PDF document of one empty page and further objects, which are numbered from 4. */
export function pdf(
  objects: readonly (string | Buffer)[] = [],
  { trailer = "", catalog = "", page = "", after = Buffer.alloc(0) }: PdfParts = {},
): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] ${page}>>`,
    ...objects,
  ];
  let whole = latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  const places = all.map((object, at) => {
    const from = whole.length;
    const body = typeof object === "string" ? latin(object) : object;
    whole = Buffer.concat([whole, latin(`${at + 1} 0 obj\n`), body, latin("\nendobj\n")]);
    return from;
  });
  const table = places.map((from) => `${String(from).padStart(10, "0")} 00000 n \n`).join("");
  const count = all.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${whole.length}\n%%EOF\n`;
  return Buffer.concat([whole, latin(end), after]);
}

/** An encoding of a PDF object stream; `filter` is the encoding's entry in the stream's dictionary. */
export interface Coding {
  readonly filter: string;
  code(bytes: Buffer): Buffer;
}

export const codings = {
  none: { filter: "", code: (bytes) => bytes },
  flate: { filter: "/Filter /FlateDecode ", code: (bytes) => deflateSync(bytes) },
  hex: { filter: "/Filter /ASCIIHexDecode ", code: (bytes) => latin(`${bytes.toString("hex")}>`) },
} as const satisfies Readonly<Record<string, Coding>>;

/**
 * A PDF document of one empty page whose objects are all in an object stream and whose cross-references are in a stream
 * (ISO 32000-1, 7.5.7 and 7.5.8). The text `before` goes between the object stream's dictionary and its data.
 */
export function packedPdf(
  objects: readonly string[] = [],
  {
    coding = codings.none,
    catalog = "",
    before = "",
  }: { readonly coding?: Coding; readonly catalog?: string; readonly before?: string } = {},
): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
    ...objects,
  ];
  const [holder, places] = [all.length + 1, all.length + 2];
  const starts = all.map((_, at) => all.slice(0, at).join("\n").length + (at > 0 ? 1 : 0));
  const heads = starts.map((from, at) => `${at + 1} ${from}`).join(" ");
  const data = coding.code(latin(`${heads}\n${all.join("\n")}`));
  const begin = latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  const head = `<< /Type /ObjStm /N ${all.length} /First ${heads.length + 1} ${coding.filter}/Length ${data.length} >>`;
  const packed = Buffer.concat([
    latin(`${holder} 0 obj\n${head}\n${before}stream\n`),
    data,
    latin("\nendstream\nendobj\n"),
  ]);
  const from = begin.length + packed.length;
  const rows = [[0, 0, 255], ...all.map((_, at) => [2, holder, at]), [1, begin.length, 0], [1, from, 0]].map(
    ([kind = 0, place = 0, last = 0]) => [kind, place >> 8, place & 255, last],
  );
  const table = Buffer.from(rows.flat());
  const end = `<< /Type /XRef /Size ${places + 1} /Root 1 0 R /W [1 2 1] /Length ${table.length} >>`;
  return Buffer.concat([
    begin,
    packed,
    latin(`${places} 0 obj\n${end}\nstream\n`),
    table,
    latin(`\nendstream\nendobj\nstartxref\n${from}\n%%EOF\n`),
  ]);
}

/** Entries of a page's dictionary: `drawing` uses object 4 as the page's content, `showing` as a picture. */
export const drawing = { page: "/Contents 4 0 R " } as const;
export const showing = { page: "/Resources << /XObject << /I 4 0 R >> >> " } as const;

/** EICAR's test file, in two halves so that scanners do not flag this source. */
export const eicar = latin(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);
