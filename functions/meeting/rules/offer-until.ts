/** The deadline of an offer of times (M6, C18). Pure. */

import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../shared/directory/timing.ts";
import { dueOf } from "../../../shared/domain/time/clock.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Place } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";

const days = 3;
const hour = 3_600_000;

type OfWhom = Pick<MeetingState, "asked" | "host">;

/** The end of the third working day of the official's unit: ISO 8601 in UTC. */
const thirdDay = (snapshot: Snapshot, host: string, from: Date): string =>
  dueOf(
    { start: from, duration: { in: "working-days", takes: days }, pauses: [], pauseCap: 0 },
    officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""),
  ).toISOString();

const lastBegins = (places: readonly Place[]): number =>
  Math.max(0, ...places.map(({ day, time }) => Date.parse(momentOfTehran(day, time))));

/** An unreachable applicant does not know the offer, so only its times end it until staff tell it (C18). */
const untilTimesPass = (places: readonly Place[]): string => new Date(lastBegins(places)).toISOString();

/** The deadline of an offer by staff. */
export const offerUntil = (
  snapshot: Snapshot,
  { asked, host }: OfWhom,
  places: readonly Place[],
  at: Date,
): string => (asked?.byCall ? untilTimesPass(places) : thirdDay(snapshot, host, at));

/** The deadline of an offer without staff: the usual one, but an hour before its last place at the latest. */
export const passedOnUntil = (
  snapshot: Snapshot,
  { asked, host }: OfWhom,
  places: readonly Place[],
  at: Date,
): string => (asked?.byCall ? untilTimesPass(places) : withinTimes(snapshot, host, places, at));

/** The deadline of an offer that staff told an unreachable applicant at that moment (C18). */
export const toldUntil = (
  snapshot: Snapshot,
  { host, offer }: Pick<MeetingState, "host" | "offer">,
  at: Date,
): string => withinTimes(snapshot, host, offer?.places ?? [], at);

function withinTimes(snapshot: Snapshot, host: string, places: readonly Place[], from: Date): string {
  const lastChance = new Date(lastBegins(places) - hour).toISOString();
  return [thirdDay(snapshot, host, from), lastChance].sort()[0] ?? lastChance;
}
