/** Which things have which words (R18): a view, thrown away and built again whenever that is wanted (law 8). */

/** A thing has a word. This never changes, so builders may write it any number of times and in any order. */
export interface Having {
  readonly thing: string;
  /** When it came to be: ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  /** How many different words its first text has. */
  readonly size: number;
}

/**
 * The entry of a thing: it names every word under which the thing may stand, and is written before the rows of those words, so that
 * an erasure finds them all. `put-words.ts` and `forget-thing.ts` have the order of writes.
 */
export interface Kept extends Omit<Having, "thing"> {
  /** From 1, one more each time. */
  readonly version: number;
  /** A hash of the texts and circles that it was made of; empty while the rows of its words are being written. */
  readonly of: string;
  readonly words: readonly string[];
  /** The id of the key that its words are hashed with; absent: 0 (ADR 0052). */
  readonly key?: number;
  /** A builder began while another had not ended: either may still write rows. */
  readonly contested?: true;
  /** The moment of the erasure: from then on no builder writes rows (P2). ISO 8601 in UTC. */
  readonly forgotten?: string;
}

export interface HavingOptions {
  readonly limit: number;
  /** Only what came to be after this: ISO 8601 in UTC. */
  readonly since?: string;
}

/** The bytes of a keyed hash, which stands for a word and tells a reader of the table nothing. A word is written in base64url. */
export const wordBytes = 12;

/** The rows of the index, each call by itself: their order is decided by its callers. */
export interface WordIndex {
  /** The entry of a thing. Strongly consistent. */
  kept(thing: string): Promise<Kept | undefined>;
  /** Replaces the entry of a thing. @returns false where the version before is not there */
  keep(thing: string, next: Kept): Promise<boolean>;
  /** Writes the rows of a thing under words, without a condition. @param kept the entry, which names all of these words */
  put(thing: string, words: readonly string[], kept: Kept): Promise<void>;
  /** Deletes the rows of a thing under words; rows that are not there are no error. */
  takeAway(thing: string, words: readonly string[], at: string): Promise<void>;
  /** The row of a thing under a word. Strongly consistent. */
  row(word: string, thing: string, at: string): Promise<Having | undefined>;
  /** The things that have a word, the newest first. Eventually consistent. */
  having(word: string, options: HavingOptions): Promise<readonly Having[]>;
}

/** A row of the index: a thing under a word, or the entry of a thing, which has no word. */
export interface IndexRow extends Pick<Having, "thing"> {
  readonly word?: string;
  /** When the thing came to be; absent of an entry. */
  readonly at?: string;
  /** The version of the entry when the row was written. */
  readonly version: number;
}

/** The index, as operators repair it. */
export interface RepairableIndex extends WordIndex {
  /** All rows and entries. */
  rows(): AsyncIterable<IndexRow>;
  /** Deletes a row. @returns false where it was written since */
  remove(row: IndexRow): Promise<boolean>;
}

const latest = 9_999_999_999_999;

/** The newest first, compared as text. */
export const newestFirst = (at: string): string => String(latest - Date.parse(at)).padStart(13, "0");

/** The moment that `newestFirst` was made of. */
export const momentOf = (order: string): string => new Date(latest - Number(order)).toISOString();

/** A builder may still be writing rows that the entry names. */
export const mayBeUnderWay = ({ of, contested, forgotten }: Kept): boolean =>
  contested === true || (of === "" && forgotten === undefined);
