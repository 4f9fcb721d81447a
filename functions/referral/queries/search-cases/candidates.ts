/** Cases that have some of the words, and of those the ones that the person may see (R15, R2). */

import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { type Candidate, mostFirst } from "../../../../shared/domain/text/relevance.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { type Having, newestFirst } from "../../../../shared/word-index/word-index.ts";
import { maySee } from "../../access/case-policy.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { circlesFor, type WordKey } from "../../reactions/index-words/word-keys.ts";

/** The newest cases read for a word in each circle: more than are shown, so that hidden ones take no place. */
const mostOfWord = 200;

export interface Found extends Candidate {
  readonly at: string;
}

export interface Asked {
  readonly sort: Parameters<WordKey>[1];
  readonly words: readonly string[];
  readonly circles: readonly string[];
  /** Each key of the word hashes: two while the index is rebuilt under a new one (ADR 0052). */
  readonly keys: readonly WordKey[];
  /** ISO 8601 in UTC. */
  readonly since?: string;
}

/** The cases with most of the words first, then the newest. */
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
    .map(({ thing, at, size, has }) => ({ id: thing, at, size, has }))
    .toSorted((a, b) => mostFirst(a, b) || placeOf(a).localeCompare(placeOf(b)));
}

const placeOf = ({ id, at }: Found): string => `${newestFirst(at)}#${id}`;

/** A candidate's place in that order, compared as text; pages continue after it. */
export const candidateOrder = (found: Found): string =>
  `${String(99 - found.has.size).padStart(2, "0")}#${placeOf(found)}`;

export interface Looker {
  readonly staff: Staff;
  readonly snapshot: Snapshot;
  readonly at: Date;
}

export const circlesOfLooker = ({ staff, snapshot }: Looker): readonly string[] =>
  circlesFor(staff, snapshot);

/** Cases loaded at once. */
const atOnce = 40;

/**
 * The first `most` candidates that the person may see, in the given order, and whether there are more. Applies the same
 * check as opening the case, and leaves out cases whose applicant is hidden from the person, because a match would tell
 * about the applicant (C15). Cases left out take no place.
 */
export async function firstInSight<T extends Pick<Candidate, "id">>(
  deps: Pick<ReferralDeps, "cases">,
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

async function inSightOf<T extends Pick<Candidate, "id">>(
  { cases }: Pick<ReferralDeps, "cases">,
  { staff, snapshot, at }: Looker,
  candidates: readonly T[],
): Promise<readonly InSight<T>[]> {
  const loaded = await Promise.all(
    candidates.map(async (each) => ({ ...each, state: (await cases.load(each.id)).state })),
  );
  return loaded.filter(
    ({ state }) =>
      state.stage !== "unknown" &&
      maySee(state, staff, snapshot, at) &&
      !isHiddenFrom(state, staff, snapshot),
  );
}
