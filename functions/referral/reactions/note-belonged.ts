/** Adds to open cases of earlier releases the people who belonged to the accused units (R2, ADR 0033). */

import type { PastDirectory } from "../../../shared/directory/past.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { type Parties, withBelonged } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { timed } from "../commands/frame/with-clocks.ts";
import { keepBelonged, lacksBelonged } from "../rules/parties.ts";
import { contestedRows, type InForce, mostAtOnce } from "./take-away/take-away.ts";

export type NoteBelongedDeps = Pick<ReferralDeps, "cases" | "now"> & { readonly past: PastDirectory };

/**
 * Adds to one case the people who belonged to its accused units when it was registered, and those who belong to them
 * now. A case that already has these people stays unchanged, so a retry is idempotent.
 * @param directory the newest directory.
 */
export async function noteBelonged(
  { cases, past, now }: NoteBelongedDeps,
  code: string,
  { number, snapshot }: InForce,
): Promise<void> {
  const known = await cases.standing(code);
  const { parties, request } = known.state;
  if (!lacksBelonged(parties) || request === undefined) return;
  const [at, registered] = [now(), tehranDay(new Date(request.registeredAt))];
  const then = await past.asOf(registered);
  const found = belongedThenAndNow(parties, then && { snapshot: then, day: registered }, {
    snapshot,
    day: tehranDay(at),
  });
  const command = {
    name: "note-belonged",
    actor: "clock",
    key: `note-belonged/${code}`,
    fingerprint: fingerprintOf({ case: code }),
    at,
    directory: number,
    correlation: requestOf(code),
  };
  const outcome = await cases.decide(
    code,
    command,
    timed(snapshot, command, ({ state }) => keepBelonged(state, found)),
    known,
  );
  if (!outcome.accepted)
    throw new Error(`recording the people of the accused was refused: ${outcome.refusal.code}`);
}

interface OnDay {
  readonly snapshot: Snapshot;
  readonly day: string;
}

const belongedThenAndNow = (parties: Parties, then: OnDay | undefined, today: OnDay): Parties =>
  withBelonged(today.snapshot, today.day, then ? withBelonged(then.snapshot, then.day, parties) : parties);

/**
 * Adds these people to all cases of the contested list.
 * @returns false after `mostAtOnce` cases; the next minute continues.
 */
export async function noteBelongedAll(
  deps: Pick<ReferralDeps, "cases" | "past" | "views" | "now">,
  directory: InForce,
): Promise<boolean> {
  const { cases, now } = deps;
  // One reader for all cases, so that each earlier directory is read once.
  const past = deps.past();
  let noted = 0;
  for await (const { case: code, concerning } of contestedRows(deps)) {
    if (!lacksBelonged(concerning.parties)) continue;
    if (noted === mostAtOnce) return false;
    await noteBelonged({ cases, past, now }, code, directory);
    noted += 1;
  }
  return true;
}
