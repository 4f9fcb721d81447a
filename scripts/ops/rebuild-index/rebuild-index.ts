/**
 * Rebuilds the word index (R18, law 8). An operator may not read applicants' texts, but the function `referral-views`
 * may. This program asks the function which entries of each case are wrong, and lets it index those cases again.
 */
import {
  type IndexAsk,
  type IndexReply,
  mostAsked,
  type Standing,
} from "../../../functions/referral/projections/index-contract.ts";
import { clearThing, forgetThing } from "../../../shared/word-index/forget-thing.ts";
import type { IndexRow, RepairableIndex } from "../../../shared/word-index/word-index.ts";

/** The most cases whose words are kept in memory at a time. */
const remembered = 10_000;

export interface RebuildIndexPorts {
  /** Returns the ids of all cases. */
  cases(): AsyncIterable<string>;
  isCase(id: string): Promise<boolean>;
  ask(input: IndexAsk): Promise<IndexReply>;
  readonly index: RepairableIndex;
  now(): Date;
}

export interface RebuiltIndex {
  cases: number;
  /**
   * Cases whose entries in the word index were wrong (`different`) or absent (`missing`), and cases whose entries were
   * not right after the repair (`unsettled`).
   */
  readonly different: string[];
  readonly missing: string[];
  readonly unsettled: string[];
  /** Entries of the word index that no case should have, such as those of an erased applicant. */
  readonly stray: string[];
}

export interface RebuildIndexOptions {
  readonly dryRun: boolean;
  readonly progress?: (rebuilt: RebuiltIndex) => void;
}

/**
 * Rebuilds the index. It may run beside the system and may be repeated: it keeps entries that are written in
 * the meantime, and indexes no erased case.
 */
export async function rebuildIndex(
  ports: RebuildIndexPorts,
  { dryRun, progress = () => {} }: RebuildIndexOptions,
): Promise<RebuiltIndex> {
  const rebuilt: RebuiltIndex = { cases: 0, different: [], missing: [], unsettled: [], stray: [] };
  for await (const part of inParts(ports.cases())) {
    await putRight(ports, part, dryRun, rebuilt);
    rebuilt.cases += part.length;
    progress(rebuilt);
  }
  await sweep(ports, dryRun, rebuilt);
  return rebuilt;
}

async function putRight(
  { ask, index, now: time }: RebuildIndexPorts,
  cases: readonly string[],
  dryRun: boolean,
  rebuilt: RebuiltIndex,
): Promise<void> {
  const anew: string[] = [];
  for (const { case: id, stands } of (await ask({ operation: "look", cases: [...cases] })).cases) {
    if (stands === "stray") rebuilt.stray.push(idOf({ thing: id }));
    if (stands === "stray" && !dryRun && (await forgetThing(index, id, time())) === "later")
      rebuilt.unsettled.push(id);
    if (stands !== "different" && stands !== "missing") continue;
    rebuilt[stands].push(id);
    if (stands === "different" && !dryRun) await clearThing(index, id);
    anew.push(id);
  }
  if (dryRun || anew.length === 0) return;
  const { cases: now } = await ask({ operation: "index", cases: anew });
  rebuilt.unsettled.push(...now.flatMap(({ case: id, stands }) => (isSettled(stands) ? [] : [id])));
}

/** Whether the index is right for a case; an applicant erased in the meantime must have no entries. */
const isSettled = (stands: Standing): boolean => stands === "right" || stands === "nothing";

/** Removes entries of the word index that no case should have. */
async function sweep(ports: RebuildIndexPorts, dryRun: boolean, { stray }: RebuiltIndex): Promise<void> {
  const known = new Map<string, Promise<Known>>();
  for await (const row of ports.index.rows()) {
    if (known.size > remembered) known.clear();
    const about = known.get(row.thing) ?? knownOf(ports, row.thing);
    known.set(row.thing, about);
    // The case is read a second time, because the entry may have been written after the case was first read.
    if (has(await about, row) || has(await knownOf(ports, row.thing), row)) continue;
    if (dryRun || (await ports.index.remove(row))) stray.push(idOf(row));
  }
}

interface Known {
  readonly isCase: boolean;
  readonly words: ReadonlySet<string>;
}

async function knownOf({ isCase, index }: RebuildIndexPorts, thing: string): Promise<Known> {
  const [there, kept] = await Promise.all([isCase(thing), index.kept(thing)]);
  return { isCase: there, words: new Set(kept?.forgotten === undefined ? kept?.words : []) };
}

const has = ({ isCase, words }: Known, { word }: Pick<IndexRow, "word">): boolean =>
  isCase && (word === undefined || words.has(word));

const idOf = ({ word, thing }: Pick<IndexRow, "word" | "thing">): string =>
  word === undefined ? `of/${thing}` : `word/${word}/${thing}`;

async function* inParts(ids: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let part: string[] = [];
  for await (const id of ids) {
    part.push(id);
    if (part.length < mostAsked) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
