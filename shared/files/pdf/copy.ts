/**
 * Copies the understood parts of one PDF into another. A `Part` defines which values are allowed at one point
 * of the PDF's structure, and copies these. A value that no part allows is not copied, so unknown features
 * need no code.
 */

import { deflateSync } from "node:zlib";
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { Unfit } from "../unfit.ts";
import { unpack } from "./filters.ts";
import type { Limits } from "./limits.ts";

/** A copying rule for one place in a PDF: returns the copy of an allowed value, and undefined for any other value. */
export type Part = (value: PDFObject, copy: Copy) => PDFObject | undefined;
export type Shape = Readonly<Record<string, Part>>;

export class Copy {
  readonly from: PDFContext;
  readonly to: PDFContext;
  readonly limits: Limits;
  readonly #refs = new Map<PDFObject, Map<Part, PDFRef | undefined>>();
  #depth = 0;

  constructor(from: PDFContext, to: PDFContext, limits: Limits) {
    this.from = from;
    this.to = to;
    this.limits = limits;
  }

  /** The value, or the object to which the value refers; undefined for `null`. */
  readonly lookup = (value: PDFObject | undefined): PDFObject | undefined => {
    const found = this.from.lookup(value);
    return found === PDFNull ? undefined : found;
  };

  /**
   * Returns what to write in the copy for a value. A referenced dictionary becomes a reference again, so that
   * copying ends even when references form a cycle.
   */
  place(value: PDFObject | undefined, part: Part): PDFObject | undefined {
    const source = this.lookup(value);
    if (!source) return undefined;
    this.limits.value();
    const isObject = source instanceof PDFRawStream || (value instanceof PDFRef && source instanceof PDFDict);
    return isObject ? this.#refTo(source, part) : this.#deeper(source, part);
  }

  #refTo(source: PDFObject, part: Part): PDFRef | undefined {
    const refs = this.#refs.get(source) ?? new Map<Part, PDFRef | undefined>();
    this.#refs.set(source, refs);
    if (refs.has(part)) return refs.get(part);
    const ref = this.to.nextRef();
    refs.set(part, ref);
    const copied = this.#deeper(source, part);
    if (copied) {
      this.to.assign(ref, copied);
      return ref;
    }
    // The rule refused the dictionary, so nothing in the copy refers to the reserved object number, and the number
    // is released.
    refs.set(part, undefined);
    this.to.largestObjectNumber -= 1;
    return undefined;
  }

  #deeper(source: PDFObject, part: Part): PDFObject | undefined {
    this.#depth += 1;
    this.limits.nested(this.#depth);
    const copied = part(source, this);
    this.#depth -= 1;
    return copied;
  }
}

/**
 * Allows numbers, booleans, names, strings and arrays of these. Strings are written in hexadecimal, so that none of
 * their bytes can be read as PDF syntax.
 */
export const plain: Part = (value, copy) => {
  if (value instanceof PDFNumber || value instanceof PDFBool || value instanceof PDFName) return value;
  if (value instanceof PDFString || value instanceof PDFHexString)
    return PDFHexString.fromBytes(value.asBytes());
  return value instanceof PDFArray ? listOf(plain)(value, copy) : undefined;
};

/** Makes a copying rule (`Part`) that allows only these names. */
export const oneOf =
  (...names: readonly string[]): Part =>
  (value) =>
    value instanceof PDFName && names.includes(value.decodeText()) ? value : undefined;

export const listOf =
  (part: Part): Part =>
  (value, copy) => {
    if (!(value instanceof PDFArray)) return undefined;
    const copied = PDFArray.withContext(copy.to);
    for (const each of value.asArray()) {
      const one = copy.place(each, part);
      if (one) copied.push(one);
    }
    return copied;
  };

/**
 * Makes a copying rule (`Part`) that allows an array whose first values fit the given rules, in order; further
 * values are left out.
 */
export const tupleOf =
  (...parts: readonly Part[]): Part =>
  (value, copy) => {
    if (!(value instanceof PDFArray) || value.size() < parts.length) return undefined;
    const copied = parts.flatMap((part, at) => copy.place(value.get(at), part) ?? []);
    return copied.length === parts.length ? copy.to.obj(copied) : undefined;
  };

/** Refers to a copying rule (`Part`) that is defined further down, since the rules refer to one another. */
export const later =
  (part: () => Part): Part =>
  (value, copy) =>
    part()(value, copy);

/** Makes a copying rule (`Part`) that allows a dictionary, and copies only the entries in `shape`. */
export const dictOf = (shape: () => Shape): Part => {
  const entries = once(shape);
  return (value, copy) => (value instanceof PDFDict ? shaped(value, entries(), copy) : undefined);
};

/**
 * Returns a function that calls `make` once and then always returns that value. Copied objects are cached by
 * the rule (`Part`) that copied them, so each rule must stay the same value.
 */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Makes a copying rule (`Part`) that allows a dictionary with any keys, whose values fit the given rule. */
export const mapOf =
  (part: Part): Part =>
  (value, copy) => {
    if (!(value instanceof PDFDict)) return undefined;
    const copied = PDFDict.withContext(copy.to);
    for (const [key, each] of value.entries()) {
      const one = copy.place(each, part);
      if (one) copied.set(key, one);
    }
    return copied;
  };

/**
 * Makes a copying rule (`Part`) that allows a value that fits one of the given rules; the first rule that fits
 * copies the value.
 */
export const either =
  (...parts: readonly Part[]): Part =>
  (value, copy) => {
    for (const part of parts) {
      const copied = part(value, copy);
      if (copied) return copied;
    }
    return undefined;
  };

/** Copying rules by the PDF name or number that chooses among them. */
type ByName = Readonly<Record<string, Part>>;

/**
 * Makes a copying rule (`Part`) that allows a dictionary or stream; the name or number under `key` decides which
 * of the given rules copies it.
 */
export const byKey =
  (key: string, parts: ByName): Part =>
  (value, copy) => {
    const dict = value instanceof PDFRawStream ? value.dict : value;
    if (!(dict instanceof PDFDict)) return undefined;
    return named(copy.lookup(dict.get(PDFName.of(key))), parts)?.(value, copy);
  };

/**
 * Makes a copying rule (`Part`) that allows an array; the name at the array's beginning decides which of the
 * given rules copies it.
 */
export const byFirst =
  (parts: ByName): Part =>
  (value, copy) =>
    value instanceof PDFArray && value.size() > 0
      ? named(copy.lookup(value.get(0)), parts)?.(value, copy)
      : undefined;

function named(found: PDFObject | undefined, parts: ByName): Part | undefined {
  if (!(found instanceof PDFName || found instanceof PDFNumber)) return undefined;
  const name = found instanceof PDFName ? found.decodeText() : found.toString();
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/**
 * Makes a copying rule (`Part`) that allows a stream with only the entries of `shape` in its dictionary, and
 * compresses the stream anew.
 */
export const streamOf = (shape: () => Shape): Part => {
  const entries = once(shape);
  return (value, copy) => {
    if (!(value instanceof PDFRawStream)) return undefined;
    const { bytes, deflated, predictor, picture } = unpack(value, copy.lookup, copy.limits);
    if (picture) throw new Unfit("broken");
    const dict = shaped(value.dict, entries(), copy);
    dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
    if (predictor) dict.set(PDFName.of("DecodeParms"), shaped(predictor, predicting, copy));
    return written(dict, deflated ?? deflateSync(bytes));
  };
};

export const predicting: Shape = { Predictor: plain, Colors: plain, BitsPerComponent: plain, Columns: plain };

/**
 * Keywords that must not appear in a stream of the copy: a reader that ignores the cross-reference table
 * would search the bytes for these keywords, and read the bytes after them as objects.
 */
const ends = ["endstream", "endobj"];

export function written(dict: PDFDict, bytes: Buffer): PDFRawStream {
  if (ends.some((end) => bytes.includes(end))) throw new Unfit("broken");
  return PDFRawStream.of(dict, bytes);
}

export function shaped(source: PDFDict, shape: Shape, copy: Copy): PDFDict {
  const copied = PDFDict.withContext(copy.to);
  for (const [key, part] of Object.entries(shape)) {
    const value = copy.place(source.get(PDFName.of(key)), part);
    if (value) copied.set(PDFName.of(key), value);
  }
  return copied;
}
