import { Unfit } from "../unfit.ts";

/** Bytes that streams unpack to; a page scanned in colours has some thirty million. */
const unpackedBytes = { one: 64_000_000, all: 200_000_000 };

/**
 * Counted while one file is read. The library keeps every name and reference for the life of the process, and an object costs a hundred
 * bytes: a book of a thousand pages stays below, and a function of 512 MB has room for all.
 */
const most = { values: 600_000, numbers: 500_000, references: 200_000, names: 50_000, nesting: 100 };

/** What one file may still cost; `too-large` when it is used up. */
export class Limits {
  /** Kept, for the library catches what is thrown while it reads. */
  refusal: Unfit | undefined;
  #unpacked = unpackedBytes.all;
  #values = most.values;
  #numbers = most.numbers;
  #moves: number;
  readonly #references = new Set<object>();
  readonly #names = new Set<object>();

  /** @param size bytes of the file: looking for objects may pass over each of them a few times. */
  constructor(size: number) {
    this.#moves = 4 * size + 10_000;
  }

  /** How many bytes the next stream may unpack to. */
  get unpackable(): number {
    return Math.max(Math.min(this.#unpacked, unpackedBytes.one), 1);
  }

  unpacked(bytes: number): void {
    this.#unpacked = this.#left(this.#unpacked - bytes);
  }

  /** An object of a file, or a value in it. */
  value(): void {
    this.#values = this.#left(this.#values - 1);
  }

  /** A number of an object or of its place: two of them are a reference to the library. */
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
