/**
 * The index of the words in cases, for search (R18). It is a view, so it can be deleted and built again (law
 * 8).
 */

/**
 * A row of the index: a case that contains a word. The content of the row follows from the case alone, so builders may
 * write it any number of times and in any order.
 */
export interface Having {
  readonly thing: string;
  /** When the case was opened: ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  /** The number of different words in the case's first text. */
  readonly size: number;
}

/**
 * The entry of a case in the index. It lists every word under which the case may have rows, and is written
 * before these rows, so that an erasure finds all of them. `put-words.ts` and `forget-thing.ts` define the
 * order of writes.
 */
export interface Kept extends Omit<Having, "thing"> {
  /** The version of the entry: 1 at first, and one more with each change. */
  readonly version: number;
  /**
   * A hash of the case's texts and of the groups of people who may find the case, from which the entry was
   * made; empty while the rows of its words are being written.
   */
  readonly of: string;
  readonly words: readonly string[];
  /** The id of the key with which the words are hashed; 0 when absent (ADR 0052). */
  readonly key?: number;
  /** Present when two builders of the entry ran at the same time, so that either may still write rows. */
  readonly contested?: true;
  /** When the case was erased, ISO 8601 in UTC. After this time no builder writes rows of the case (P2). */
  readonly forgotten?: string;
}

export interface HavingOptions {
  readonly limit: number;
  /** Only cases that were opened after this time are found: ISO 8601 in UTC. */
  readonly since?: string;
}

/**
 * The bytes of the keyed hash under which a word is stored, written in base64url. The hash reveals nothing to
 * a reader of the table.
 */
export const wordBytes = 12;

/** The storage of the word index. The callers decide the order of writes. */
export interface WordIndex {
  /** The entry of a case, strongly consistent; undefined when there is none. */
  kept(thing: string): Promise<Kept | undefined>;
  /**
   * Replaces the entry of a case.
   * @returns false when the stored entry is not the preceding version
   */
  keep(thing: string, next: Kept): Promise<boolean>;
  /**
   * Writes the rows of a case under these words, without a condition.
   * @param kept the entry of the case, which lists all of these words
   */
  put(thing: string, words: readonly string[], kept: Kept): Promise<void>;
  /** Deletes the rows of a case under these words; rows that do not exist are ignored. */
  takeAway(thing: string, words: readonly string[], at: string): Promise<void>;
  /** The row of a case under a word, strongly consistent; undefined when there is none. */
  row(word: string, thing: string, at: string): Promise<Having | undefined>;
  /** The cases that contain a word, the newest first; eventually consistent. */
  having(word: string, options: HavingOptions): Promise<readonly Having[]>;
}

/** A row of the index: a case under one word, or the case itself (its entry), which has no word. */
export interface IndexRow extends Pick<Having, "thing"> {
  readonly word?: string;
  /** When the case was opened; absent for an entry. */
  readonly at?: string;
  /** The version of the entry when the row was written. */
  readonly version: number;
}

/** The word index, with functions for operators' repairs. */
export interface RepairableIndex extends WordIndex {
  /** All rows and entries of the index. */
  rows(): AsyncIterable<IndexRow>;
  /**
   * Deletes a row.
   * @returns false when the row was written since it was read
   */
  remove(row: IndexRow): Promise<boolean>;
}

const latest = 9_999_999_999_999;

/** Makes a text for a sort key from a time, so that the newest time sorts first. */
export const newestFirst = (at: string): string => String(latest - Date.parse(at)).padStart(13, "0");

/** The time in a text that `newestFirst` made. */
export const momentOf = (order: string): string => new Date(latest - Number(order)).toISOString();

/** Whether a Lambda that indexes the case may still be writing rows for words in the case's entry. */
export const mayBeUnderWay = ({ of, contested, forgotten }: Kept): boolean =>
  contested === true || (of === "" && forgotten === undefined);
