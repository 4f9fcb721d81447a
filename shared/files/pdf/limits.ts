import { Unfit } from "../unfit.ts";

/** Bytes of unpacked streams; a page scanned in colour has about thirty million. */
const unpackedBytes = { one: 64_000_000, all: 200_000_000 };

/**
 * Counted while one file is read. The library keeps every name and reference for the life of the process, and
 * an object takes a hundred bytes: a book of a thousand pages stays below, and a function of 512 MB has room
 * for all.
 */
const most = { values: 600_000, numbers: 500_000, references: 200_000, names: 50_000, nesting: 100 };

/** The remaining budget of one file; throws `too-large` when it is used up. */
export class Limits {
  /** Kept here, since the library catches errors thrown while it reads. */
  refusal: Unfit | undefined;
  #unpacked = unpackedBytes.all;
  #values = most.values;
  #numbers = most.numbers;
  #moves: number;
  readonly #references = new Set<object>();
  readonly #names = new Set<object>();

  /** @param size bytes of the file: the search for objects may pass over each a few times */
  constructor(size: number) {
    this.#moves = 4 * size + 10_000;
  }

  /** The most bytes that the next stream may unpack to. */
  get unpackable(): number {
    return Math.max(Math.min(this.#unpacked, unpackedBytes.one), 1);
  }

  unpacked(bytes: number): void {
    this.#unpacked = this.#left(this.#unpacked - bytes);
  }

  /** Counts an object of a file, or a value in it. */
  value(): void {
    this.#values = this.#left(this.#values - 1);
  }

  /** Counts a number of an object or of its place; two of them make a reference in the library. */
  number(): void {
    this.#numbers = this.#left(this.#numbers - 1);
  }

  moved(bytes: number): void {
    this.#moves = this.#left(this.#moves - bytes);
  }

  reference(reference: object): void {
    this.#references.add(reference);
    this.#left(most.references - this.#references.size);
  }

  name(name: object): void {
    this.#names.add(name);
    this.#left(most.names - this.#names.size);
  }

  nested(depth: number): void {
    if (depth > most.nesting) throw new Unfit("broken");
  }

  tooLarge(): never {
    this.refusal = new Unfit("too-large");
    throw this.refusal;
  }

  #left(left: number): number {
    return left < 0 ? this.tooLarge() : left;
  }
}
