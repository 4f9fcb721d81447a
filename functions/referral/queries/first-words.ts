/** The first words of requests, in the lists of those who hold their cases (R17, R18, ADR 0061). */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { firstWords, type Piece, wordsAround } from "../../../shared/domain/text/first-words.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { relationsOf } from "../access/case-policy.ts";
import { readableBy } from "../access/identity-visibility.ts";
import { type Reader, readDescription, readText } from "../access/words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { firstInSight } from "./search-cases/candidates.ts";

type Deps = Pick<ReferralDeps, "cases" | "documents" | "directory" | "now">;

interface Reading {
  readonly staff: Staff;
  readonly snapshot: Snapshot;
}

/** A reader of the applicant's texts for a list, which records no look; undefined unless the person holds the case. */
function wordsFor({ documents }: Pick<Deps, "documents">, state: CaseState, { staff, snapshot }: Reading) {
  const may = mayI("see-first-words", staff, relationsOf(state, staff)) === "yes";
  return may ? readableBy(documents, state, staff, snapshot) : undefined;
}

/**
 * The first words of those of these cases that the person holds. Cases that they do not hold, are in conflict with, or
 * whose applicant is hidden from them or erased are left out, so that all look alike (R15, R2, C15, P2).
 */
export async function readFirstWords(
  deps: Deps,
  staff: Staff,
  cases: readonly string[],
): Promise<readonly { readonly case: string; readonly words: string }[]> {
  const { snapshot } = await deps.directory.current();
  const looker = { staff, snapshot, at: deps.now() };
  const asked = [...new Set(cases)].map((id) => ({ id }));
  const { seen } = await firstInSight(deps, looker, asked, asked.length);
  const read = seen.map(async ({ id, state }) => {
    const words = wordsFor(deps, state, looker);
    const text = words && (await readDescription(words, state));
    return text === undefined ? [] : [{ case: id, words: firstWords(text) }];
  });
  return (await Promise.all(read)).flat();
}

/** The text around the found words: of the request, or else of the applicant's additions; with the same rights. */
export async function wordsFound(
  deps: Pick<Deps, "documents">,
  state: CaseState,
  reading: Reading,
  stems: ReadonlySet<string>,
): Promise<readonly Piece[] | undefined> {
  const words = wordsFor(deps, state, reading);
  if (words === undefined) return undefined;
  for (const text of textsOf(words, state)) {
    const found = wordsAround((await text()) ?? "", stems);
    if (found) return found;
  }
  return undefined;
}

/** In the order in which they were written, and loaded one by one, because the first often has the words. */
const textsOf = (words: Reader, state: CaseState): readonly (() => Promise<string | undefined>)[] => [
  () => readDescription(words, state),
  ...state.informed.map((added) => () => readText(words, added.words)),
];
