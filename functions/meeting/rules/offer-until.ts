/** The deadline of an offer of times (M6, C18). Pure functions. */

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

/** The end of the third working day after `from`, by the calendar of the official's unit; ISO 8601 in UTC. */
const thirdDay = (snapshot: Snapshot, host: string, from: Date): string =>
  dueOf(
    { start: from, duration: { in: "working-days", takes: days }, pauses: [], pauseCap: 0 },
    officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""),
  ).toISOString();

const lastBegins = (places: readonly Place[]): number =>
  Math.max(0, ...places.map(({ day, time }) => Date.parse(momentOfTehran(day, time))));

/**
 * The deadline for an applicant whom messages do not reach and who does not know the offer yet: the beginning of the
 * last offered time (C18).
 */
const untilTimesPass = (places: readonly Place[]): string => new Date(lastBegins(places)).toISOString();

/** When the applicant must have answered an offer of meeting times that staff make; ISO 8601 in UTC. */
export const offerUntil = (
  snapshot: Snapshot,
  { asked, host }: OfWhom,
  places: readonly Place[],
  at: Date,
): string => (asked?.byCall ? untilTimesPass(places) : thirdDay(snapshot, host, at));

/**
 * The deadline of an offer made without staff: for an applicant whom messages do not reach, that of `offerUntil`;
 * otherwise the third working day, but at the latest an hour before the last offered time. ISO 8601 in UTC.
 */
export const passedOnUntil = (
  snapshot: Snapshot,
  { asked, host }: OfWhom,
  places: readonly Place[],
  at: Date,
): string => (asked?.byCall ? untilTimesPass(places) : withinTimes(snapshot, host, places, at));

/** The deadline of an offer from the moment at which staff told it to an applicant whom messages do not reach (C18). */
export const toldUntil = (
  snapshot: Snapshot,
  { host, offer }: Pick<MeetingState, "host" | "offer">,
  at: Date,
): string => withinTimes(snapshot, host, offer?.places ?? [], at);

function withinTimes(snapshot: Snapshot, host: string, places: readonly Place[], from: Date): string {
  const lastChance = new Date(lastBegins(places) - hour).toISOString();
  return [thirdDay(snapshot, host, from), lastChance].sort()[0] ?? lastChance;
}
