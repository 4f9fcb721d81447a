/**
 * Indexes a case under its words (ADR 0046). The entry of the case is written first and lists each word, so
 * that an erasure finds every row. Then each row is written once. Last, the entry records that all rows
 * exist.
 */
import { type Having, type Kept, mayBeUnderWay, type WordIndex } from "./word-index.ts";

/** What the index should contain for a case. */
export interface Entry {
  readonly having: Having;
  readonly of: string;
  readonly words: readonly string[];
  /** The id of the key with which the words are hashed; 0 when absent. */
  readonly key?: number;
}

/**
 * Writes the entry and rows of a case. Deletes these rows when the case was permanently removed meanwhile.
 * @param before the stored entry, as it was read before the new entry was made
 * @returns `changed` when another process wrote the entry meanwhile
 */
export async function putWords(
  index: Pick<WordIndex, "kept" | "keep" | "put" | "takeAway">,
  before: Kept | undefined,
  entry: Entry,
): Promise<"kept" | "changed"> {
  const { thing } = entry.having;
  const open = opened(before, entry);
  const missing = missingWords(before, open);
  if (missing.length === 0) return (await index.keep(thing, { ...open, of: entry.of })) ? "kept" : "changed";
  if (!(await index.keep(thing, open))) return "changed";
  await index.put(thing, missing, open);
  if (await index.keep(thing, { ...open, version: open.version + 1, of: entry.of })) return "kept";
  if ((await index.kept(thing))?.forgotten) await index.takeAway(thing, missing, open.at);
  return "changed";
}

function opened(before: Kept | undefined, { having: { at, size }, words, key }: Entry): Kept {
  return {
    version: (before?.version ?? 0) + 1,
    of: "",
    at: before?.at ?? at,
    size,
    words: [...new Set([...(before?.words ?? []), ...words])],
    ...(key && { key }),
    ...(before && mayBeUnderWay(before) && { contested: true }),
  };
}

/**
 * Returns the words for which a row must be written. These are the new words; or all words when rows may be
 * missing, or when every row changes because the size changed.
 */
function missingWords(before: Kept | undefined, { size, words }: Kept): readonly string[] {
  if (!before?.of || before.size !== size) return words;
  return words.slice(before.words.length);
}
