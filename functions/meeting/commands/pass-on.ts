/** Offers free places to waiting applicants automatically, once in each office hour (M6, M7). */

import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { limitsOf, officeOf } from "../../../shared/directory/timing.ts";
import { tehranDayNumber, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import type { Minute } from "../../../shared/handler/queue/every-minute.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import type { Place } from "../journals/place-id.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import { toBeOfferedList } from "../projections/build-views.ts";
import { meetingsIn, roomOf } from "../queries/room.ts";
import { decidePassOn } from "../rules/arranging.ts";
import { passedOnUntil } from "../rules/offer-until.ts";
import { sharedOut } from "../rules/sharing-out.ts";

export type PassOnDeps = Pick<MeetingDeps, "meetings" | "views" | "directory" | "now">;

/** The batch runs in the first three minutes of each hour, so that a failed run is repeated. */
const minutesOfBatch = 3;

/**
 * Offers each official's free places to waiting applicants with an approved meeting: first to those with priority, then
 * by waiting time. Places in an open offer are left out, and so are applicants for whom staff must decide first
 * (`isPassedOnTo`). A retry offers nothing twice.
 *
 * @returns the number of meetings that got an offer.
 */
export async function passOn(deps: PassOnDeps, minute: Minute): Promise<number> {
  const waiting = await meetingsIn(deps, toBeOfferedList);
  const at = deps.now();
  if (waiting.length === 0 || Number(tehranTime(at).slice(3)) >= minutesOfBatch) return 0;
  const { number, snapshot } = await deps.directory.current();
  const most = mostOffered(snapshot);
  let offered = 0;
  for (const [host, rows] of Map.groupBy(waiting, (row) => row.host)) {
    if (most === 0 || !minute.hasTime()) break;
    if (!isOpen(snapshot, host, at)) continue;
    const shares = sharedOut(
      rows.map(({ meeting }) => meeting),
      await roomOf(deps, host, at),
      most,
    );
    for (const [meeting, places] of shares) {
      await offer(deps, meeting, places, { number, snapshot });
      offered += 1;
    }
  }
  return offered;
}

/** The most times in one offer, set by the directory. */
export const mostOffered = (snapshot: Snapshot): number => limitsOf(snapshot).offers ?? 3;

/**
 * Whether the office of the official's unit is open now. Offers go out only then, so that applicants can call the office.
 */
export function isOpen(snapshot: Snapshot, host: string, at: Date): boolean {
  const office = officeOf(snapshot, staffMember(snapshot, host)?.unit ?? "");
  const { works, opens, closes } = office.day(tehranDayNumber(at.getTime()));
  return works && opens <= at.getTime() && at.getTime() < closes;
}

async function offer(
  { meetings, now }: PassOnDeps,
  id: string,
  places: readonly Place[],
  { number: directory, snapshot }: Awaited<ReturnType<MeetingDeps["directory"]["current"]>>,
): Promise<void> {
  const known = await meetings.standing(id);
  const at = now();
  const command = {
    name: "pass-on",
    actor: "clock",
    key: `pass-on/${known.version}`,
    fingerprint: fingerprintOf({ meeting: id, version: known.version }),
    at,
    directory,
    correlation: requestOfMeeting(id),
  };
  const outcome = await meetings.decide(
    id,
    command,
    ({ state }) => decidePassOn(state, { places, until: passedOnUntil(snapshot, state, places, at) }),
    known,
  );
  if (!outcome.accepted) throw new Error(`offering free places was refused: ${outcome.refusal.code}`);
}
