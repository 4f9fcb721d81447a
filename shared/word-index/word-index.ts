/** Which things have which words (R18): a view, thrown away and built again whenever that is wanted (law 8). */

/** That a thing has a word. */
export interface Having {
  readonly thing: string;
  /** When it came to be: ISO 8601 in UTC. */
  readonly at: string;
  /** How many different words it has in all. */
  readonly size: number;
}

/** What is kept of a thing, so that it is not put there again, and goes again whole: whatever stands there is among its words. */
export interface Kept {
  /** From 1, one more each time. */
  readonly version: number;
  /** What it was made of; empty as long as not all of its words are there. */
  readonly of: string;
  readonly words: readonly string[];
  /** Nothing of it is ever put there again (P2). */
  readonly forgotten?: true;
}

export interface HavingOptions {
  readonly limit: number;
  /** Only what came to be after this: ISO 8601 in UTC. */
  readonly since?: string;
}

/** So many words a thing is put under at once, at most: DynamoDB takes a hundred items in a transaction. */
export const mostAtOnce = 99;

/** A word is a keyed hash here, and says nothing to who reads the table. */
export interface WordIndex {
  /** As it stands, whatever was written before the call. */
  kept(thing: string): Promise<Kept | undefined>;
  /**
   * Puts a thing under some words, and keeps that it has them: together or not at all, if the version before is there. So what was
   * forgotten meanwhile does not come back.
   * @param words at most `mostAtOnce`, all of them among those of `kept`
   */
  put(words: readonly string[], having: Having, kept: Kept): Promise<"kept" | "changed">;
  /** What stands under a word of a thing. Strongly consistent. */
  row(word: string, thing: string): Promise<Having | undefined>;
  /** Takes all words of a thing away, and lets none be put there again; none there is as good. */
  forget(thing: string): Promise<void>;
  /** The things that have a word, the newest first. Eventually consistent. */
  having(word: string, options: HavingOptions): Promise<readonly Having[]>;
}

/** A row of it: that a thing has a word; or, where no word is said, what is kept of the thing. */
export interface IndexRow {
  readonly thing: string;
  readonly word?: string;
  /** What is kept of the thing had it when this was written. */
  readonly version: number;
}

/** The index as only an operator may treat it. */
export interface RepairableIndex extends WordIndex {
  /** All that stands there. */
  rows(): AsyncIterable<IndexRow>;
  /** False when it was written since. */
  remove(row: IndexRow): Promise<boolean>;
  /** Takes all away that is known of a thing, for it to be put there anew. */
  clear(thing: string): Promise<void>;
}

const latest = 9_999_999_999_999;

/** The newest first, compared as text. */
export const newestFirst = (at: string): string => String(latest - Date.parse(at)).padStart(13, "0");

/** What stands in place of a thing that is forgotten: at first with the words that are to go, in the end with none. */
export const tombstoneOf = (
  before: Kept | undefined,
  words: readonly string[] = before?.words ?? [],
): Kept => ({
  version: (before?.version ?? 0) + 1,
  of: "",
  words,
  forgotten: true,
});
