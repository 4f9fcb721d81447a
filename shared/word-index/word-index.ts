/** Which things have which words (R18): a view, thrown away and built again whenever that is wanted (law 8). */

/** That a thing has a word. */
export interface Having {
  readonly thing: string;
  /** When it came to be: ISO 8601 in UTC. */
  readonly at: string;
  /** How many different words it has in all. */
  readonly size: number;
}

/** What is kept of a thing, so that it is not kept again, and goes again whole. */
export interface Kept {
  /** What it was made of. */
  readonly of: string;
  readonly words: readonly string[];
}

export interface HavingOptions {
  readonly limit: number;
  /** Only what came to be after this: ISO 8601 in UTC. */
  readonly since?: string;
}

/** A word is a keyed hash here, and says nothing to who reads the table. */
export interface WordIndex {
  kept(thing: string): Promise<Kept | undefined>;
  /** Says what is kept of a thing; before its words are put there, so that whatever is there can go. */
  keep(thing: string, kept: Kept): Promise<void>;
  put(word: string, having: Having): Promise<void>;
  /** Takes everything of a thing away; none there is as good. */
  forget(thing: string): Promise<void>;
  /** The things that have a word, the newest first. Eventually consistent. */
  having(word: string, options: HavingOptions): Promise<readonly Having[]>;
}

const latest = 9_999_999_999_999;

/** The newest first, compared as text. */
export const newestFirst = (at: string): string => String(latest - Date.parse(at)).padStart(13, "0");
