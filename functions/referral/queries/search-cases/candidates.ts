/** Finds cases that contain some of the words, and selects those that the person may see (R15, R2). */

import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { type Candidate, mostFirst } from "../../../../shared/domain/text/relevance.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import { type Having, newestFirst } from "../../../../shared/word-index/word-index.ts";
import { maySee } from "../../access/case-policy.ts";
import { asSeenBy } from "../../access/former-sight.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { indexedIn, textsOf } from "../../reactions/index-words/index-words.ts";
import { circlesFor, type WordKey } from "../../reactions/index-words/word-keys.ts";

/**
 * The most cases read for a word in each circle (a group of people who may find the same cases), newest first. More
 * than a page shows, because some may be hidden from the person.
 */
const mostOfWord = 200;

export interface Found extends Candidate, Pick<Asked, "sort"> {
  readonly at: string;
}

export interface Asked {
  readonly sort: Parameters<WordKey>[1];
  readonly words: readonly string[];
  readonly circles: readonly string[];
  /** The keys of the word hashes: one, or two while the index is rebuilt under a new key (ADR 0052). */
  readonly keys: readonly WordKey[];
  /** Finds only cases registered since this time: ISO 8601 in UTC. */
  readonly since?: string;
}

/** The cases that contain some of the words: those with most of the words first, then the newest. */
export async function candidatesFor(
  { wordIndex }: Pick<ReferralDeps, "wordIndex">,
  { sort, words, circles, keys, since }: Asked,
): Promise<readonly Found[]> {
  const options = { limit: mostOfWord, ...defined({ since }) };
  const asked = circles.flatMap((circle) =>
    words.flatMap((word) => keys.map((key) => ({ word, key: key(circle, sort, word) }))),
  );
  const answers = await Promise.all(
    asked.map(async (each) => ({ ...each, having: await wordIndex.having(each.key, options) })),
  );
  const found = new Map<string, Having & { readonly has: Set<string> }>();
  for (const { word, having } of answers)
    for (const one of having) {
      const there = found.get(one.thing) ?? { ...one, has: new Set<string>() };
      there.has.add(word);
      found.set(one.thing, there);
    }
  return [...found.values()]
    .map(({ thing, at, size, has }) => ({ id: thing, at, size, has, sort }))
    .toSorted((a, b) => mostFirst(a, b) || placeOf(a).localeCompare(placeOf(b)));
}

const placeOf = ({ id, at }: Found): string => `${newestFirst(at)}#${id}`;

/** The sort key of a candidate in the order of `candidatesFor`. The next page continues after the last page's key. */
export const candidateOrder = (found: Found): string =>
  `${String(99 - found.has.size).padStart(2, "0")}#${placeOf(found)}`;

export interface Looker {
  readonly staff: Staff;
  readonly snapshot: Snapshot;
  readonly at: Date;
}

export const circlesOfLooker = ({ staff, snapshot }: Looker): readonly string[] =>
  circlesFor(staff, snapshot);

/** The number of cases loaded at the same time. */
const atOnce = 40;

/**
 * The first `most` of the candidates that the person may see, in the given order, and whether there are more. Each is
 * checked as when the case is opened. Cases whose applicant is hidden from the person are left out, because a match
 * would tell about the applicant (C15), and so are cases that a unit which lost them would find only by later words. A case that is left out does not count for `most`.
 */
export async function firstInSight<T extends Pick<Candidate, "id"> & Partial<Found>>(
  deps: SightDeps,
  looker: Looker,
  candidates: readonly T[],
  most: number,
): Promise<{ readonly seen: readonly InSight<T>[]; readonly more: boolean }> {
  const seen: InSight<T>[] = [];
  for (let from = 0; from < candidates.length && seen.length <= most; from += atOnce)
    seen.push(...(await inSightOf(deps, looker, candidates.slice(from, from + atOnce))));
  return { seen: seen.slice(0, most), more: seen.length > most };
}

type InSight<T> = T & { readonly state: CaseState };

type SightDeps = Pick<ReferralDeps, "cases" | "documents">;

async function inSightOf<T extends Pick<Candidate, "id"> & Partial<Found>>(
  deps: SightDeps,
  looker: Looker,
  candidates: readonly T[],
): Promise<readonly InSight<T>[]> {
  const found = await Promise.all(candidates.map((each) => ifInSight(deps, looker, each)));
  return found.flatMap((each) => each ?? []);
}

async function ifInSight<T extends Pick<Candidate, "id"> & Partial<Found>>(
  deps: SightDeps,
  looker: Looker,
  candidate: T,
): Promise<InSight<T> | undefined> {
  const { staff, snapshot, at } = looker;
  const loaded = await deps.cases.load(candidate.id);
  const { state } = loaded;
  if (state.stage === "unknown" || !maySee(state, staff, snapshot, at)) return undefined;
  if (isHiddenFrom(state, staff, snapshot)) return undefined;
  if (candidate.sort !== "word" || !candidate.has) return { ...candidate, state };
  const has = await wordsSeen(deps, loaded, looker, candidate.has);
  return has.size === 0 ? undefined : { ...candidate, has, state };
}

/**
 * The searched words in those texts of the case that the person may read. The index has the words of all texts for every
 * unit that ever held the case, so for a unit that lost it the texts are read again, when some came later (ADR 0082).
 */
async function wordsSeen(
  deps: SightDeps,
  loaded: Loaded<CaseState>,
  { staff, snapshot }: Looker,
  has: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { state } = await asSeenBy(deps, loaded, staff, snapshot);
  if (indexedIn(state).length === indexedIn(loaded.state).length) return has;
  const read = new Set(searchWords(((await textsOf(deps.documents, state)) ?? []).join("\n")));
  return new Set([...has].filter((word) => read.has(word)));
}
