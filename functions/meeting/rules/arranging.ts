/** When a meeting is: offered, chosen, booked, moved, given up (M5, M6, M8, M10). Pure. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { DayCancelledBecause } from "../journals/journal-days.ts";
import { isSamePlace, type Place } from "../journals/place-id.ts";
import type { Side } from "../meeting/core.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { isUntold } from "../meeting/offering.ts";
import { accept, fits, hindrance, type MeetingDecision } from "./machine.ts";
import { remindAt } from "./reminding.ts";

/** A few times, so that choosing is easy on an old phone. */
const mostOffered = 6;

const begins = ({ day, time }: Place): string => momentOfTehran(day, time);

/** @param at ISO 8601 in UTC. */
export const isAhead = (place: Place, at: string): boolean => begins(place) > at;

/** M6. Refused besides `hindrance`'s: `offer-empty`, `offer-too-many`, `another-host`, `place-past`. */
export function decideOfferPlaces(
  state: MeetingState,
  offer: { readonly places: readonly Place[]; readonly until: string },
  at: string,
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "offer", seen);
  if (hindered) return { refused: hindered };
  const { places } = offer;
  if (places.length === 0) return refuse("offer-empty");
  if (places.length > mostOffered) return refuse("offer-too-many", { most: mostOffered });
  if (places.some(({ host }) => host !== state.host)) return refuse("another-host");
  if (!places.every((place) => isAhead(place, at))) return refuse("place-past");
  return accept({ type: "offered", ...offer });
}

/** The fact of a place that is taken at that moment, with when its applicant is reminded of it. */
export function bookedFact(
  fact: { readonly place: Place; readonly by: Side; readonly instead?: Place },
  at: string,
): MeetingFact {
  const reminder = remindAt(fact.place, at);
  return { type: "booked", ...fact, ...defined({ remindAt: reminder }) };
}

/** M8: one free rebooking after a no-show, then review. */
export const mayRebook = ({ absences }: Pick<MeetingState, "absences">): boolean => absences.applicant < 2;

/** After so many offers that nobody answered, somebody asks the applicant first. */
const mostUnanswered = 2;

/** Whether times may be offered by themselves: nobody has to decide, think or be there besides (M3, M8). */
export const isPassedOnTo = (
  state: Pick<MeetingState, "stage" | "attends" | "absences" | "unanswered">,
): boolean =>
  state.stage === "approved" &&
  state.attends === undefined &&
  mayRebook(state) &&
  (state.unanswered ?? 0) < mostUnanswered;

/** M6: offered by itself. Whoever has an offer by now, or waits no more, is offered nothing. */
export const decidePassOn = (
  state: MeetingState,
  offer: { readonly places: readonly Place[]; readonly until: string },
): MeetingDecision =>
  isPassedOnTo(state) && offer.places.every(({ host }) => host === state.host)
    ? accept({ type: "offered", ...offer })
    : accept();

/**
 * C18: whom no message reaches was told of an offer that stands. One that was made since is another, of which they know nothing.
 * @param told when it was made, and until when it stands now: ISO 8601 in UTC.
 */
export const tellOffer = (
  state: MeetingState,
  { offered, until }: { readonly offered: string; readonly until: string },
): MeetingDecision =>
  fits(state, "hear-told") && state.since === offered && isUntold(state)
    ? accept({ type: "offer-told", until })
    : accept();

/**
 * M7: somebody needs special care, or no longer does. What they came first for because the organisation cancelled on them stays.
 * Refused besides `hindrance`'s: `same-priority`.
 */
export function decideNotePriority(state: MeetingState, given: boolean, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "note-priority", seen);
  if (hindered) return { refused: hindered };
  return given === (state.vulnerable ?? false)
    ? refuse("same-priority")
    : accept({ type: "priority-noted", given });
}

/** The clock was first, while the times stood on an open page: they wait again, and are told that. */
const isOfferOver = ({ stage, unanswered = 0 }: MeetingState): boolean =>
  stage === "approved" && unanswered > 0;

/** By the applicant (M6). Refused: `wrong-stage`, `offer-over`, `not-offered`, `place-past`. */
export function decideChoosePlace(state: MeetingState, place: Place, at: string): MeetingDecision {
  if (isOfferOver(state)) return refuse("offer-over");
  const hindered = hindrance(state, "choose");
  if (hindered) return { refused: hindered };
  if (!state.offer || state.offer.until <= at) return refuse("offer-over");
  if (!state.offer.places.some((one) => isSamePlace(one, place))) return refuse("not-offered");
  if (!isAhead(place, at)) return refuse("place-past");
  return accept(bookedFact({ place, by: "applicant" }, at));
}

/** By a clerk or coordinator, or moved to another time (M8). Refused besides `hindrance`'s: `another-host`, `place-past`, `same-place`. */
export function decideBookPlace(state: MeetingState, place: Place, at: string, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "book", seen);
  if (hindered) return { refused: hindered };
  if (place.host !== state.host) return refuse("another-host");
  if (!isAhead(place, at)) return refuse("place-past");
  if (state.place && isSamePlace(state.place, place)) return refuse("same-place");
  const instead = state.place && { instead: state.place };
  return accept(bookedFact({ place, by: "organisation", ...instead }, at));
}

/** M8. Refused: `wrong-stage`; `place-past`: on the day itself somebody notes who did not come. */
export function decideCancelPlace(
  state: MeetingState,
  by: Side,
  at: string,
  because?: DayCancelledBecause,
): MeetingDecision {
  const hindered = hindrance(state, "cancel");
  if (hindered || !state.place) return { refused: hindered ?? { code: "wrong-stage" } };
  if (!isAhead(state.place, at)) return refuse("place-past");
  return accept({ type: "cancelled", place: state.place, by, ...defined({ because }) });
}

/** With its public day, whoever waits in front of the door too (M8, M16): everybody comes first next time. */
export function loseDay(state: MeetingState, because: DayCancelledBecause): MeetingDecision {
  return waits(state) && state.place
    ? accept({ type: "cancelled", place: state.place, by: "organisation", because })
    : accept();
}

/** The same, of an applicant who chooses who stands in: they keep their time in the session (M16). */
export const handOver = (state: MeetingState, deputy: Cleared): MeetingDecision =>
  waits(state) && state.deputy !== deputy ? accept({ type: "deputised", deputy }) : accept();

/** Not yet inside: before its day, or in front of the door. */
const waits = (state: MeetingState): boolean => fits(state, "hand-over");

/** By the applicant. Refused: `wrong-stage`: it is over, or they sit in it. */
export function decideWithdrawMeeting(state: MeetingState): MeetingDecision {
  const hindered = hindrance(state, "withdraw");
  if (hindered) return { refused: hindered };
  return accept({ type: "withdrawn", ...defined({ place: state.place }) });
}

/** With its request (C14); a meeting that has begun, or is over, stays what it is. */
export const loseRequest = (state: MeetingState): MeetingDecision =>
  fits(state, "withdraw") ? decideWithdrawMeeting(state) : accept();

/** M10: told before they come. Refused besides `hindrance`'s: `place-past`, `same-deputy`. */
export function decideNameDeputy(
  state: MeetingState,
  deputy: Cleared,
  at: string,
  seen: Seen,
): MeetingDecision {
  const hindered = hindrance(state, "deputise", seen);
  if (hindered) return { refused: hindered };
  if (!state.place || !isAhead(state.place, at)) return refuse("place-past");
  return state.deputy === deputy ? refuse("same-deputy") : accept({ type: "deputised", deputy });
}

/** By the applicant (M10). Refused: `wrong-stage`, `no-deputy`. */
export function decideDeclineDeputy(state: MeetingState): MeetingDecision {
  const hindered = hindrance(state, "decline-deputy");
  if (hindered) return { refused: hindered };
  if (state.deputy === undefined || !state.place) return refuse("no-deputy");
  return accept({ type: "deputy-declined", place: state.place });
}
