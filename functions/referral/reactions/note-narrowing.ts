/**
 * Records in open cases, for inspection, which units and people have no conflict of interest with the case any more
 * since a new directory was published (R2).
 */

import type { Publications } from "../../../shared/directory/publications.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Standing } from "../../../shared/journal/journal.ts";
import { Outage } from "../../../shared/outage.ts";
import { concernedOf } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { timed } from "../commands/frame/with-clocks.ts";
import {
  isNothing,
  isSameForConflicts,
  keepNarrowed,
  type Narrowings,
  narrowingsBy,
} from "../rules/narrowing.ts";
import { contestedRows, type InForce, mostAtOnce } from "./take-away/take-away.ts";

export type NoteNarrowingDeps = Pick<ReferralDeps, "cases" | "now">;

export type NarrowingDeps = NoteNarrowingDeps &
  Pick<ReferralDeps, "views"> & { readonly publication: Publications };

/**
 * For every contested case (with accused people, or in the second stage), compares the conflicts before and after this
 * publication, even if a later directory is already published. A case's row in the list names the publications that are
 * recorded already, so a retry skips these.
 *
 * @param number of the publication.
 * @returns false after `mostAtOnce` cases; the event is then delivered again.
 * @throws Outage while this or the previous publication is unreadable; otherwise the error of the first case that
 * failed, after all others are done.
 */
export async function noteNarrowings(
  deps: NarrowingDeps,
  number: number,
  directory: InForce,
): Promise<boolean> {
  if (number <= 1) return true;
  const [before, after] = await Promise.all([deps.publication(number - 1), deps.publication(number)]);
  if (isSameForConflicts({ before, after })) return true;
  const narrowings = narrowingsBy({ before, after });
  let noted = 0;
  const faults: unknown[] = [];
  for await (const { case: code, concerning, narrowed } of contestedRows(deps)) {
    if (narrowed?.includes(number) || isNothing(narrowings.of(concernedOf(concerning)))) continue;
    if (noted === mostAtOnce) return false;
    const wrote = await noteNarrowing(deps, code, narrowings, directory).catch((error) => {
      if (error instanceof Outage) throw error;
      faults.push(error);
      return false;
    });
    if (wrote) noted += 1;
  }
  if (faults.length > 0) throw faults[0];
  return true;
}

/**
 * Records the conflicts of interest that ended with any publication since a day, because a case may enter the list after
 * the event of a publication.
 *
 * @param day ISO, Tehran.
 * @returns whether all publications are done.
 */
export async function noteNarrowingsSince(
  deps: NarrowingDeps,
  day: string,
  directory: InForce,
): Promise<boolean> {
  for (let { number } = directory; number > 1; number -= 1) {
    if ((await deps.publication(number)).day < day) return true;
    if (!(await noteNarrowings(deps, number, directory))) return false;
  }
  return true;
}

/**
 * Records in one case the units and people whose conflict of interest ended with this publication. It compares by the
 * accused that the case had before the publication.
 * @returns whether a row was written.
 */
export async function noteNarrowing(
  { cases, now }: NoteNarrowingDeps,
  code: string,
  narrowings: Narrowings,
  { number: inForce, snapshot }: InForce,
): Promise<boolean> {
  const { number } = narrowings;
  const known = await cases.standing(code);
  const narrowed = narrowings.of(concernedOf(await asBefore(cases, known, number)));
  const command = {
    name: "note-narrowing",
    actor: `event:directory/directory/${number}/0`,
    key: `narrowed/${code}/${number}`,
    fingerprint: fingerprintOf({ case: code, number }),
    at: now(),
    directory: inForce,
    correlation: requestOf(code),
  };
  const outcome = await cases.decide(
    code,
    command,
    timed(snapshot, command, ({ state }) => keepNarrowed(state, number, narrowed)),
    known,
  );
  if (!outcome.accepted) throw new Error(`recording a narrowing was refused: ${outcome.refusal.code}`);
  return !outcome.replayed && outcome.loaded.version > known.version;
}

/** The case as it was before this publication, and so with the accused of that time. */
async function asBefore(
  cases: ReferralDeps["cases"],
  { id, state }: Standing<CaseState>,
  number: number,
): Promise<CaseState> {
  const rows = await cases.store.all(id);
  const first = rows.find(({ directory }) => directory >= number);
  return first === undefined ? state : (await cases.loadAt(id, first.version - 1)).state;
}
