/**
 * Reads a PDF with @cantoo/pdf-lib. The library scans the file for objects instead of using the
 * cross-reference table, so it finds all of them. The library is not made for hostile files: it unpacks
 * without a limit, jumps back when a length is negative, reads the same bytes repeatedly, and prints large
 * numbers to the console. The parser in this file prevents all of that (ADR 0031).
 */

import {
  type PDFContext,
  type PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  type Position,
} from "@cantoo/pdf-lib";
import { Unfit } from "../unfit.ts";
import { unpack } from "./filters.ts";
import type { Limits } from "./limits.ts";

/** The most digits of an integer. No PDF needs longer integers, and the library would print them. */
const mostDigits = 15;

const endOfStream = "endstream";

/**
 * Reads the objects of a PDF.
 * @throws Unfit `broken` when an object cannot be read, `too-large` beyond the limits
 */
export async function parsePdf(bytes: Buffer, limits: Limits): Promise<PDFContext> {
  const parser = new LimitedParser(bytes, limits);
  try {
    const context = await parser.parseDocument();
    if (!limits.refusal) return context;
  } catch {
    // The library throws errors of its own, sometimes in place of an `Unfit` error that our code threw inside
    // the library.
  }
  throw limits.refusal ?? new Unfit("broken");
}

class LimitedParser extends PDFParser {
  readonly #limits: Limits;
  readonly #file: Buffer;
  readonly #insideStream: boolean;
  #depth = 0;

  constructor(bytes: Buffer, limits: Limits, insideStream = false) {
    super(bytes, Number.POSITIVE_INFINITY, true);
    this.#limits = limits;
    this.#file = bytes;
    this.#insideStream = insideStream;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const from = this.bytes.offset();
    this.#limits.value();
    this.#depth += 1;
    this.#limits.nested(this.#depth);
    const object = super.parseObject(ref);
    this.#depth -= 1;
    if (this.bytes.offset() <= from) throw new Unfit("broken");
    return object instanceof PDFRawStream ? this.#opened(object) : object;
  }

  protected override parseNumberOrRef(): PDFNumber | PDFRef {
    const found = super.parseNumberOrRef();
    if (found instanceof PDFRef) this.#limits.reference(found);
    return found;
  }

  protected override parseName(): PDFName {
    const name = super.parseName();
    this.#limits.name(name);
    return name;
  }

  protected override parseRawNumber(): number {
    let digits = 0;
    while (isDigit(this.bytes.peekAhead(digits))) digits += 1;
    if (digits > mostDigits) throw new Unfit("broken");
    return this.#moving(() => super.parseRawNumber());
  }

  protected override parseRawInt(): number {
    this.#limits.number();
    return this.#moving(() => super.parseRawInt());
  }

  protected override skipWhitespaceAndComments(): void {
    this.#moving(() => super.skipWhitespaceAndComments());
  }

  /**
   * Finds the end of a stream whose length is wrong or in another object. The library's own version would
   * drop a line end before the keyword, which may be data, and would take each `stream` inside a text for a
   * nested stream.
   */
  protected override findEndOfStreamFallback(_began: Position): number {
    const end = this.#file.indexOf(endOfStream, this.bytes.offset());
    if (end < 0) throw new Unfit("broken");
    this.bytes.moveTo(end + endOfStream.length);
    return end;
  }

  /**
   * Runs `move`, in which the library reads on. Once the file was refused, every call throws that refusal again,
   * since the library would otherwise continue.
   */
  #moving<T>(move: () => T): T {
    if (this.#limits.refusal) throw this.#limits.refusal;
    const from = this.bytes.offset();
    const moved = move();
    this.#limits.moved(this.bytes.offset() - from);
    return moved;
  }

  /**
   * Reads the objects that are packed in a stream. Returns an empty object to the library, so that the
   * library unpacks nothing itself.
   */
  #opened(stream: PDFRawStream): PDFObject {
    if (this.#insideStream) throw new Unfit("broken");
    const type = this.context.lookup(stream.dict.get(PDFName.of("Type")));
    if (type === PDFName.of("XRef")) this.#heed(stream.dict);
    else if (type === PDFName.of("ObjStm")) this.#openObjects(stream);
    else return stream;
    return PDFNull;
  }

  /** Uses a cross-reference stream as the file's trailer (ISO 32000-1, 7.5.8.2). */
  #heed(dict: PDFDict): void {
    const { trailerInfo } = this.context;
    for (const key of ["Root", "Encrypt"] as const) {
      const value = dict.get(PDFName.of(key));
      if (value) trailerInfo[key] = value;
    }
  }

  /**
   * Reads the objects in an object stream (ISO 32000-1, 7.5.7). The objects must follow one another, so that no
   * byte is read twice.
   */
  #openObjects(stream: PDFRawStream): void {
    const { bytes, predictor, picture } = unpack(stream, (value) => this.context.lookup(value), this.#limits);
    const [count, first] = ["N", "First"].map((key) => this.context.lookup(stream.dict.get(PDFName.of(key))));
    if (predictor ?? picture ?? !(count instanceof PDFNumber && first instanceof PDFNumber))
      throw new Unfit("broken");
    const begin = first.asNumber();
    const heads = bytes.toString("latin1", 0, begin).trim().split(/\s+/).map(Number);
    if (!(heads.length >= 2 * count.asNumber())) throw new Unfit("broken");
    const objects = new LimitedParser(bytes, this.#limits, true);
    for (let at = 0; at < count.asNumber(); at += 1) {
      const [number = Number.NaN, place = Number.NaN, , next = bytes.length - begin] = heads.slice(2 * at);
      this.context.assign(PDFRef.of(number), objects.#objectAt(begin + place, begin + next));
    }
  }

  #objectAt(from: number, to: number): PDFObject {
    if (!(from < to)) throw new Unfit("broken");
    this.bytes.moveTo(from);
    const object = this.parseObject();
    if (this.bytes.offset() > to) throw new Unfit("broken");
    return object;
  }
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
