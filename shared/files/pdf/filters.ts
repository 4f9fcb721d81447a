/** Undoes the filters of PDF streams (ISO 32000-1, 7.4), one after another, within limits. */

import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { defined } from "../../defined.ts";
import { Unfit } from "../unfit.ts";
import type { Limits } from "./limits.ts";

/** Returns the value, or the object to which the value refers. */
export type Lookup = (value: PDFObject | undefined) => PDFObject | undefined;

/** Short names of filters. They are meant for inline images, but PDF readers accept them everywhere. */
const shortNames: Readonly<Record<string, string>> = {
  A85: "ASCII85Decode",
  AHx: "ASCIIHexDecode",
  CCF: "CCITTFaxDecode",
  DCT: "DCTDecode",
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  RL: "RunLengthDecode",
};
const general = ["ASCII85Decode", "ASCIIHexDecode", "FlateDecode", "LZWDecode", "RunLengthDecode"];
const pictures = ["CCITTFaxDecode", "DCTDecode", "JBIG2Decode", "JPXDecode"];

interface Filter {
  readonly name: string;
  readonly parms: PDFDict | undefined;
}

export interface Unpacked {
  readonly bytes: Buffer;
  /** The bytes as they are in the file, when deflation was the only filter. */
  readonly deflated?: Buffer;
  /** The parameters of a predictor (ISO 32000-1, 7.4.4.4): the bytes store each row as its difference to another. */
  readonly predictor?: PDFDict;
  /** The filter of a picture format such as JPEG; the bytes are still coded in this format. */
  readonly picture?: Filter;
}

/**
 * Undoes the general filters of a stream.
 * @throws Unfit `broken` for a filter that the standard does not have or does not allow here, `too-large`
 * beyond the limits
 */
export function unpack(stream: PDFRawStream, lookup: Lookup, limits: Limits): Unpacked {
  const filters = filtersOf(stream.dict, lookup);
  const last = filters.at(-1);
  const picture = last && pictures.includes(last.name) ? last : undefined;
  const steps = picture ? filters.slice(0, -1) : filters;
  const predictor = predictorOf(steps, lookup);
  if (picture && predictor) throw new Unfit("broken");
  return {
    ...through(steps, stream, limits),
    ...defined({ predictor, picture }),
  };
}

function filtersOf(dict: PDFDict, lookup: Lookup): readonly Filter[] {
  const names = listed(lookup(dict.get(PDFName.of("Filter")))).map(lookup);
  const parms = listed(lookup(dict.get(PDFName.of("DecodeParms")) ?? dict.get(PDFName.of("DP")))).map(lookup);
  return names.map((name, at) => {
    if (!(name instanceof PDFName)) throw new Unfit("broken");
    const [said, parm] = [name.decodeText(), parms[at]];
    return { name: shortNames[said] ?? said, parms: parm instanceof PDFDict ? parm : undefined };
  });
}

const listed = (value: PDFObject | undefined): readonly (PDFObject | undefined)[] => {
  if (value === undefined || value === PDFNull) return [];
  return value instanceof PDFArray ? value.asArray() : [value];
};

/**
 * The parameters of the predictor, which stores rows as differences. Only the last filter of a stream may have
 * a predictor.
 */
function predictorOf(steps: readonly Filter[], lookup: Lookup): PDFDict | undefined {
  const found = steps.flatMap(({ parms }, at) => (predicts(parms, lookup) ? [at] : []));
  if (found.length === 0) return undefined;
  if (found.length > 1 || found[0] !== steps.length - 1) throw new Unfit("broken");
  return steps.at(-1)?.parms;
}

function predicts(parms: PDFDict | undefined, lookup: Lookup): boolean {
  const value = lookup(parms?.get(PDFName.of("Predictor")));
  return value instanceof PDFNumber && value.asNumber() > 1;
}

function through(
  steps: readonly Filter[],
  { contents, dict }: PDFRawStream,
  limits: Limits,
): Pick<Unpacked, "bytes" | "deflated"> {
  const coded = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  let step: Step = { bytes: coded, read: coded.length };
  for (const filter of steps) {
    step =
      filter.name === "FlateDecode"
        ? inflated(step.bytes, limits)
        : decoded(step.bytes, filter, dict, limits);
    limits.unpacked(step.bytes.length);
  }
  const onlyDeflated = steps.length === 1 && steps[0]?.name === "FlateDecode";
  return { bytes: step.bytes, ...(onlyDeflated && { deflated: coded.subarray(0, step.read) }) };
}

interface Step {
  readonly bytes: Buffer;
  /** The number of input bytes that the filter read; further bytes are ignored. */
  readonly read: number;
}

function inflated(bytes: Buffer, limits: Limits): Step {
  try {
    // The types of Node lack the result of the option `info`.
    const { buffer, engine } = inflateSync(bytes, {
      maxOutputLength: limits.unpackable,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, read: engine.bytesWritten };
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") limits.tooLarge();
    throw new Unfit("broken");
  }
}

const piece = 65_536;

/**
 * Decodes one filter with the library piece by piece, and checks the limits after each piece, since the
 * library has no limits of its own.
 */
function decoded(bytes: Buffer, { name, parms }: Filter, { context }: PDFDict, limits: Limits): Step {
  if (!general.includes(name)) throw new Unfit("broken");
  const dict = context.obj({ Filter: name, ...defined({ DecodeParms: parms }) });
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = decodePDFRawStream(PDFRawStream.of(dict, bytes));
    for (let next = stream.getBytes(piece); next.length > 0; next = stream.getBytes(piece)) {
      size += next.length;
      if (size > limits.unpackable) limits.tooLarge();
      pieces.push(Uint8Array.from(next));
    }
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit("broken");
  }
  return { bytes: Buffer.concat(pieces), read: bytes.length };
}
