/** Faults of an accepted copy of a PDF document, found without the parser that wrote the copy (C12). */

import { inflateSync } from "node:zlib";

/** The separators and keywords of PDF that a mutation can insert. */
export const inserted = [
  ..." |\n|\r|\0|%|% a\n|>>|<<|[|]|(|)|stream\n|endstream|endobj|4 0 obj|obj|null|/Filter /FlateDecode ".split(
    "|",
  ),
  ..."/Filter [/AHx /Fl] |/Type /ObjStm |/N 9 |/First 0 |/Length 0 |/Length -9 |/AA 4 0 R |/JS (x) |#|0|-".split(
    "|",
  ),
];

const names =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|A|XFA|RichMedia|Movie|Sound|Rendition|SubmitForm|ImportData|GoToE|GoToR|GoTo|URI|EF|Names|ObjStm|XRef|Encrypt)(?![A-Za-z0-9])/;

/** The filters of pictures, whose data are not compressed again. */
const pictures = /\/Filter \/(?:CCITTFax|DCT|JBIG2|JPX)Decode/;

/**
 * Returns the faults of an accepted copy, in words: the name of an action outside streams, a second or wrong cross-reference
 * table, an uncompressed stream, or a script in a compressed stream.
 */
export function faultsOf(copy: Buffer): readonly string[] {
  const text = copy.toString("latin1");
  const streams = [...text.matchAll(/ obj\n([\s\S]*?)>>\nstream\n([\s\S]*?)\nendstream/g)].flatMap(
    ([, dictionary = "", data = ""]) => (pictures.test(dictionary) ? [] : [data]),
  );
  const outside = text.replaceAll(/stream\n[\s\S]*?\nendstream/g, "");
  const places = [...text.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
  return [
    ...(names.exec(outside) ?? []),
    ...(outside.includes("#") ? ["a name that is spelt"] : []),
    ...streams.filter((data) => inflateSync(Buffer.from(data, "latin1")).includes("app.alert")),
    ...(text.match(/startxref/g)?.length === 1 ? [] : ["not one table of places"]),
    ...places.flatMap((place, n) =>
      text.startsWith(`${n + 1} 0 obj\n`, place) ? [] : [`place of ${n + 1}`],
    ),
    ...(places.length === (outside.match(/ 0 obj\n/g)?.length ?? 0) ? [] : ["an object without a place"]),
  ];
}
