import { Unfit } from "../unfit.ts";

/**
 * The most bytes that one stream, and all streams together, may unpack to. A page scanned in colour has about
 * thirty million.
 */
const unpackedBytes = { one: 64_000_000, all: 200_000_000 };

/**
 * The most objects of each type in one file. The library keeps every name and reference until the process
 * ends, and an object takes a hundred bytes. A book of a thousand pages needs less than these limits, and a
 * Lambda of 512 MB has enough memory for objects up to these limits.
 */
const most = { values: 600_000, numbers: 500_000, references: 200_000, names: 50_000, nesting: 100 };

/**
 * Counts the objects, numbers and unpacked bytes that reading one file takes. The methods throw `too-large`
 * when a limit is exceeded.
 */
export class Limits {
  /** The error that was thrown. It is kept here because the library catches errors while it reads. */
  refusal: Unfit | undefined;
  #unpacked = unpackedBytes.all;
  #values = most.values;
  #numbers = most.numbers;
  #moves: number;
  readonly #references = new Set<object>();
  readonly #names = new Set<object>();

  /** @param size bytes of the file; the search for objects may read each byte about four times */
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

  /** Counts an object of the file, or a value in an object. */
  value(): void {
    this.#values = this.#left(this.#values - 1);
  }

  /**
   * Counts a number that identifies or locates an object. The library makes a reference from two such
   * numbers.
   */
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
