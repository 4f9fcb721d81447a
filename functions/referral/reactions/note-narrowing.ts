/** Keeps in each open case the units and people that a publication of the directory released from conflict with it, for inspection (R2). */

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
 * Compares the conflicts of every contested case by the directory before this publication and by it, whichever is in force. A row of
 * the list names the publications that narrowed its case, so a retry skips the cases that are noted.
 *
 * @param number of the publication.
 * @returns whether that was all; after `mostAtOnce` the message comes again.
 * @throws Outage while one of the two is not readable; what came of the first case that could not be kept, once the others are.
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
 * Does so for the publications of this day and of later ones: a case may have come into the list after the event of one.
 *
 * @param day ISO, Tehran.
 * @returns whether that was all.
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
 * Keeps in one case whom this publication took out of conflict with it, by whom the case concerned before it.
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
  if (!outcome.accepted) throw new Error(`noting a narrowing was refused: ${outcome.refusal.code}`);
  return !outcome.replayed && outcome.loaded.version > known.version;
}

/** The case before its first row under this publication or a later one: with the parties that it had when that came into force. */
async function asBefore(
  cases: ReferralDeps["cases"],
  { id, state }: Standing<CaseState>,
  number: number,
): Promise<CaseState> {
  const rows = await cases.store.all(id);
  const first = rows.find(({ directory }) => directory >= number);
  return first === undefined ? state : (await cases.loadAt(id, first.version - 1)).state;
}
