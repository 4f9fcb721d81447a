/** Cases that have some words, as many as are asked about one by one; who may see which is asked of each of them (R15, R2). */

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

/** So many of the newest cases with a word are read, in each circle: more than are shown, so that what is not theirs to see takes no place. */
const mostOfWord = 200;

export interface Found extends Candidate {
  readonly at: string;
}

export interface Asked {
  readonly sort: Parameters<WordKey>[1];
  readonly words: readonly string[];
  readonly circles: readonly string[];
  /** Each key that words may be hashed with: two while the index is built again (ADR 0052). */
  readonly keys: readonly WordKey[];
  /** ISO 8601 in UTC. */
  readonly since?: string;
}

/** Those with most of the words first, then the newest. */
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

/** Where it stands among candidates: compared as text, and what a page ends behind. */
export const candidateOrder = (found: Found): string =>
  `${String(99 - found.has.size).padStart(2, "0")}#${placeOf(found)}`;

export interface Looker {
  readonly staff: Staff;
  readonly snapshot: Snapshot;
  readonly at: Date;
}

export const circlesOfLooker = ({ staff, snapshot }: Looker): readonly string[] =>
  circlesFor(staff, snapshot);

/** So many cases are asked about at once. */
const atOnce = 40;

/**
 * The first of these that the person may see, so many, and whether there are more of them; in the order given. By the same gate as a
 * case itself: where the applicant is hidden from them it is not there, for what it is found by, and whose it is, are not theirs to
 * know (C15). What they may not see takes nobody's place: it is as if it were not among them.
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
