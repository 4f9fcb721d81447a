/**
 * Records, for inspection, the units and people that a publication of the directory released from conflict with an open
 * case (R2).
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
 * Compares the conflicts of every contested case before and after this publication, whichever is in force. The list names
 * the publications that narrowed each case, so a retry skips recorded cases.
 *
 * @param number of the publication.
 * @returns false when `mostAtOnce` were reached; the message then comes again.
 * @throws Outage while either publication is unreadable; after all others, the error of the first case that failed.
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
 * Does so for the publications since a day: a case may have entered the list after a publication's event.
 *
 * @param day ISO, Tehran.
 * @returns whether all are done.
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
 * Records whom this publication released from conflict with one case, by the accused that the case had before it.
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

/** The case before its first row under this publication or a later one, and so with the accused of that time. */
async function asBefore(
  cases: ReferralDeps["cases"],
  { id, state }: Standing<CaseState>,
  number: number,
): Promise<CaseState> {
  const rows = await cases.store.all(id);
  const first = rows.find(({ directory }) => directory >= number);
  return first === undefined ? state : (await cases.loadAt(id, first.version - 1)).state;
}
