/** Removes a case from the word index: permanently (P2), or so that the case can be indexed anew (law 8). */
import { Outage } from "../outage.ts";
import { type Kept, mayBeUnderWay, type RepairableIndex, type WordIndex } from "./word-index.ts";

/** The most attempts at one change; only a few builders write an entry concurrently. */
const mostTries = 8;

/**
 * Milliseconds after which every builder that began before the erasure has ended; the Lambda of a builder may
 * run for one minute.
 */
export const longestBuild = 5 * 60_000;

type Rows = Pick<WordIndex, "kept" | "keep" | "takeAway">;

/**
 * Deletes all rows of a case, and stops builders from writing more; works for a case without rows too. The
 * entry is closed first, and lists the words until their rows are certainly deleted.
 * @returns `later` while a builder that began earlier may still write rows; the caller must repeat the call,
 * until `longestBuild` has passed
 */
export async function forgetThing(index: Rows, thing: string, now: Date): Promise<"forgotten" | "later"> {
  const closed = await close(index, thing, now);
  if (closed.words.length === 0) return "forgotten";
  await index.takeAway(thing, closed.words, closed.at);
  if (closed.contested && now.getTime() < Date.parse(closed.forgotten) + longestBuild) return "later";
  // When this write fails, another erasure has already written the same.
  await index.keep(thing, { ...closed, version: closed.version + 1, words: [] });
  return "forgotten";
}

type Closed = Kept & { readonly forgotten: string };

async function close(index: Rows, thing: string, now: Date): Promise<Closed> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await index.kept(thing);
    if (isClosed(before)) return before;
    const closed = closedFrom(before, now.toISOString());
    if (await index.keep(thing, closed)) return closed;
  }
  throw new Outage("A case is put into the index again and again");
}

const isClosed = (kept: Kept | undefined): kept is Closed => kept?.forgotten !== undefined;

const closedFrom = (before: Kept | undefined, forgotten: string): Closed =>
  before === undefined
    ? { version: 1, of: "", at: forgotten, size: 0, words: [], forgotten }
    : {
        ...{ ...before, version: before.version + 1, of: "", forgotten },
        ...(mayBeUnderWay(before) && { contested: true }),
      };

/**
 * Deletes the rows of a case, so that the case can be indexed anew. While a builder may still be writing rows, the
 * entry stays and lists their words; otherwise it is deleted too.
 */
export async function clearThing(index: RepairableIndex, thing: string): Promise<void> {
  const before = await index.kept(thing);
  if (!before || isClosed(before)) return;
  const version = before.version + 1;
  if (!(await index.keep(thing, { ...before, version, of: "" }))) return;
  await index.takeAway(thing, before.words, before.at);
  if (!mayBeUnderWay(before)) await index.remove({ thing, version });
}
