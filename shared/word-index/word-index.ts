/** The index of words in cases (R18): a view, which can be deleted and rebuilt (law 8). */

/** A case has a word. This never changes, so builders may write it any number of times and in any order. */
export interface Having {
  readonly thing: string;
  /** When the case was opened: ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  /** The number of different words in its first text. */
  readonly size: number;
}

/**
 * The entry of a case names every word under which it may have rows, and is written before those rows, so
 * that an erasure finds them all. `put-words.ts` and `forget-thing.ts` define the order of writes.
 */
export interface Kept extends Omit<Having, "thing"> {
  /** From 1, increased by one each time. */
  readonly version: number;
  /**
   * A hash of the texts and circles it was made from; empty while the rows of its words are being written.
   */
  readonly of: string;
  readonly words: readonly string[];
  /** The id of the key for hashing its words; absent: 0 (ADR 0052). */
  readonly key?: number;
  /** A builder began before another had ended: either may still write rows. */
  readonly contested?: true;
  /** The time of the erasure, after which no builder writes rows (P2). ISO 8601 in UTC. */
  readonly forgotten?: string;
}

export interface HavingOptions {
  readonly limit: number;
  /** Only cases opened after this time: ISO 8601 in UTC. */
  readonly since?: string;
}

/**
 * Bytes of the keyed hash that replaces a word and reveals nothing to a reader of the table; written in
 * base64url.
 */
export const wordBytes = 12;

/** The rows of the index. The callers decide the order of writes. */
export interface WordIndex {
  /** The entry of a case. Strongly consistent. */
  kept(thing: string): Promise<Kept | undefined>;
  /**
   * Replaces the entry of a case.
   * @returns false when the preceding version is not stored
   */
  keep(thing: string, next: Kept): Promise<boolean>;
  /**
   * Writes the rows of a case under words, without a condition.
   * @param kept the entry, which names all of these words
   */
  put(thing: string, words: readonly string[], kept: Kept): Promise<void>;
  /** Deletes the rows of a case under words. Idempotent. */
  takeAway(thing: string, words: readonly string[], at: string): Promise<void>;
  /** The row of a case under a word. Strongly consistent. */
  row(word: string, thing: string, at: string): Promise<Having | undefined>;
  /** The cases with a word, the newest first. Eventually consistent. */
  having(word: string, options: HavingOptions): Promise<readonly Having[]>;
}

/** A row of the index: a case under a word, or the entry of a case, which has no word. */
export interface IndexRow extends Pick<Having, "thing"> {
  readonly word?: string;
  /** When the case was opened; absent on an entry. */
  readonly at?: string;
  /** The version of the entry when the row was written. */
  readonly version: number;
}

/** The index, for operators' repairs. */
export interface RepairableIndex extends WordIndex {
  /** All rows and entries. */
  rows(): AsyncIterable<IndexRow>;
  /**
   * Deletes a row.
   * @returns false when it was written since
   */
  remove(row: IndexRow): Promise<boolean>;
}

const latest = 9_999_999_999_999;

/** Sorts the newest first, as text. */
export const newestFirst = (at: string): string => String(latest - Date.parse(at)).padStart(13, "0");

/** The time in a key of `newestFirst`. */
export const momentOf = (order: string): string => new Date(latest - Number(order)).toISOString();

/** Whether a builder may still be writing rows that the entry names. */
export const mayBeUnderWay = ({ of, contested, forgotten }: Kept): boolean =>
  contested === true || (of === "" && forgotten === undefined);
