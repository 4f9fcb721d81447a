/** Reads the first words of requests for the lists of people who hold the cases (R17, R18, ADR 0061). */

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

/**
 * Reads the applicant's texts for a list, without an entry in the access log. Undefined when the person does not hold
 * the case.
 */
function wordsFor({ documents }: Pick<Deps, "documents">, state: CaseState, { staff, snapshot }: Reading) {
  const may = mayI("see-first-words", staff, relationsOf(state, staff)) === "yes";
  return may ? readableBy(documents, state, staff, snapshot) : undefined;
}

/**
 * The first words of the requests among these cases that the person holds. Cases that the person does not hold or is in
 * conflict of interest with are left out, and so are those whose applicant is hidden from the person or erased. The
 * caller cannot tell for which of these reasons a case is left out (R15, R2, C15, P2).
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

/**
 * The text around the searched words: in the request, or else in what the applicant added. Undefined when the person
 * does not hold the case.
 */
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

/**
 * Functions that load the applicant's texts, in the order in which the texts were written. The caller stops at the first
 * text that has the searched words.
 */
const textsOf = (words: Reader, state: CaseState): readonly (() => Promise<string | undefined>)[] => [
  () => readDescription(words, state),
  ...state.informed.map((added) => () => readText(words, added.words)),
];
