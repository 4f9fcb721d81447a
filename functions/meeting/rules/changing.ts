/** The applicant changes the time they have for a free one of the same official (M8). Pure. */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { isSamePlace, type Place } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { bookedFact, isAhead, mayRebook } from "./arranging.ts";
import { accept, hindrance, type MeetingDecision } from "./machine.ts";
import { afterNotice, beforeNotice, noticeHours } from "./notice.ts";

/** Times that an applicant changes before the desk looks at it with them; a time that the organisation gives begins anew. */
const mostChanges = 3;

export const changesLeft = ({ changes = 0 }: Pick<MeetingState, "changes">): number =>
  Math.max(0, mostChanges - changes);

/** Times are settled by people where an inspector attends (M3), and after two absences (M8). */
const isByDesk = ({ attends, absences }: MeetingState): boolean =>
  attends !== undefined || !mayRebook({ absences });

/**
 * Why the applicant may change no time now; nothing when they may. Refused: `wrong-stage`, `change-by-desk`, `changed-often`,
 * `change-too-late`.
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

/** Until when the time may be changed: ISO 8601 in UTC. */
export const changeUntil = ({ day, time }: Pick<Place, "day" | "time">): string =>
  beforeNotice(momentOfTehran(day, time));

export interface Change {
  readonly place: Place;
  /** The time that the applicant saw as theirs: when the current one differs, they look again. */
  readonly instead: Pick<Place, "day" | "time">;
}

/** Refused besides `hinderedToChange`'s: `wrong-stage`, `same-place`, `place-too-near`. */
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
