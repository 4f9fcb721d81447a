/**
 * The rules by which an applicant exchanges the meeting's time for a free time of the same official (M8). Pure functions.
 */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { isSamePlace, type Place } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { bookedFact, isAhead, mayRebook } from "./arranging.ts";
import { accept, hindrance, type MeetingDecision } from "./machine.ts";
import { afterNotice, beforeNotice, noticeHours } from "./notice.ts";

/**
 * How often the applicant may change the time without the desk's help. The count restarts when the organisation gives a
 * time.
 */
const mostChanges = 3;

export const changesLeft = ({ changes = 0 }: Pick<MeetingState, "changes">): number =>
  Math.max(0, mostChanges - changes);

/** Whether only staff may change the time: an inspector attends (M3), or the applicant was absent twice (M8). */
const isByDesk = ({ attends, absences }: MeetingState): boolean =>
  attends !== undefined || !mayRebook({ absences });

/**
 * Returns why the applicant may not change the time now, or undefined. The codes are `wrong-stage`, `change-by-desk`,
 * `changed-often`, `change-too-late`.
 *
 * @param at ISO 8601 in UTC.
 */
export function hinderedToChange(state: MeetingState, at: string): Refusal | undefined {
  const hindered = hindrance(state, "change");
  if (hindered || !state.place) return hindered ?? { code: "wrong-stage" };
  if (isByDesk(state)) return { code: "change-by-desk" };
  if (changesLeft(state) === 0) return { code: "changed-often", details: { most: mostChanges } };
  return isAhead(state.place, afterNotice(at))
    ? undefined
    : { code: "change-too-late", details: { hours: noticeHours } };
}

/** The last moment at which the applicant may change this time; ISO 8601 in UTC. */
export const changeUntil = ({ day, time }: Pick<Place, "day" | "time">): string =>
  beforeNotice(momentOfTehran(day, time));

export interface Change {
  readonly place: Place;
  /** The time that the applicant's page shows as booked. When the meeting has another time since, the change is refused. */
  readonly instead: Pick<Place, "day" | "time">;
}

/**
 * Exchanges the meeting's time for another. Refuses with `wrong-stage`, `same-place`, `place-too-near`, and the codes
 * of `hinderedToChange`.
 */
export function decideChangePlace(
  state: MeetingState,
  { place, instead }: Change,
  at: string,
): MeetingDecision {
  const hindered = hinderedToChange(state, at);
  if (hindered || !state.place) return { refused: hindered ?? { code: "wrong-stage" } };
  if (!isSamePlace(state.place, { ...instead, host: state.place.host })) return refuse("wrong-stage");
  if (isSamePlace(state.place, place)) return refuse("same-place");
  if (!isAhead(place, afterNotice(at))) return refuse("place-too-near", { hours: noticeHours });
  return accept(bookedFact({ place, by: "applicant", instead: state.place }, at));
}
