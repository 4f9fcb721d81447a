/** The time of a meeting: offered, chosen, booked, moved, cancelled (M5, M6, M8, M10). Pure. */

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

/** Few enough to choose from on an old phone. */
const mostOffered = 6;

const begins = ({ day, time }: Place): string => momentOfTehran(day, time);

/** @param at ISO 8601 in UTC. */
export const isAhead = (place: Place, at: string): boolean => begins(place) > at;

/** Offers times (M6). Refused besides `hindrance`'s codes: `offer-empty`, `offer-too-many`, `another-host`, `place-past`. */
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

/** The fact of a booking, with the time of its reminder. */
export function bookedFact(
  fact: { readonly place: Place; readonly by: Side; readonly instead?: Place },
  at: string,
): MeetingFact {
  const reminder = remindAt(fact.place, at);
  return { type: "booked", ...fact, ...defined({ remindAt: reminder }) };
}

/** After a first absence the applicant may book again; after a second, staff decide (M8). */
export const mayRebook = ({ absences }: Pick<MeetingState, "absences">): boolean => absences.applicant < 2;

/** After this many unanswered offers, staff ask the applicant first. */
const mostUnanswered = 2;

/** Whether times may be offered without staff: no inspector has to attend, and no one has to decide first (M3, M8). */
export const isPassedOnTo = (
  state: Pick<MeetingState, "stage" | "attends" | "absences" | "unanswered">,
): boolean =>
  state.stage === "approved" &&
  state.attends === undefined &&
  mayRebook(state) &&
  (state.unanswered ?? 0) < mostUnanswered;

/** Offers times without staff (M6); nothing for a meeting that no longer waits. */
export const decidePassOn = (
  state: MeetingState,
  offer: { readonly places: readonly Place[]; readonly until: string },
): MeetingDecision =>
  isPassedOnTo(state) && offer.places.every(({ host }) => host === state.host)
    ? accept({ type: "offered", ...offer })
    : accept();

/**
 * Staff told an open offer to an unreachable applicant (C18). A newer offer stays unchanged, because they do not know it.
 * @param told when the offer was made, and its new deadline: ISO 8601 in UTC.
 */
export const tellOffer = (
  state: MeetingState,
  { offered, until }: { readonly offered: string; readonly until: string },
): MeetingDecision =>
  fits(state, "hear-told") && state.since === offered && isUntold(state)
    ? accept({ type: "offer-told", until })
    : accept();

/**
 * Notes or removes the need for special care (M7). Priority for a cancellation by the organisation stays. Refused besides
 * `hindrance`'s codes: `same-priority`.
 */
export function decideNotePriority(state: MeetingState, given: boolean, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "note-priority", seen);
  if (hindered) return { refused: hindered };
  return given === (state.vulnerable ?? false)
    ? refuse("same-priority")
    : accept({ type: "priority-noted", given });
}

/** The offer ended while the applicant's page was open, which gets a refusal of its own. */
const isOfferOver = ({ stage, unanswered = 0 }: MeetingState): boolean =>
  stage === "approved" && unanswered > 0;

/** The applicant chooses a time (M6). Refused: `wrong-stage`, `offer-over`, `not-offered`, `place-past`. */
export function decideChoosePlace(state: MeetingState, place: Place, at: string): MeetingDecision {
  if (isOfferOver(state)) return refuse("offer-over");
  const hindered = hindrance(state, "choose");
  if (hindered) return { refused: hindered };
  if (!state.offer || state.offer.until <= at) return refuse("offer-over");
  if (!state.offer.places.some((one) => isSamePlace(one, place))) return refuse("not-offered");
  if (!isAhead(place, at)) return refuse("place-past");
  return accept(bookedFact({ place, by: "applicant" }, at));
}

/**
 * Staff book a time, or move the meeting to another (M8). Refused besides `hindrance`'s codes: `another-host`,
 * `place-past`, `same-place`.
 */
export function decideBookPlace(state: MeetingState, place: Place, at: string, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "book", seen);
  if (hindered) return { refused: hindered };
  if (place.host !== state.host) return refuse("another-host");
  if (!isAhead(place, at)) return refuse("place-past");
  if (state.place && isSamePlace(state.place, place)) return refuse("same-place");
  const instead = state.place && { instead: state.place };
  return accept(bookedFact({ place, by: "organisation", ...instead }, at));
}

/** Cancels a place (M8). Refused: `wrong-stage`; `place-past`, because from then on an absence is recorded instead. */
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

/** A cancelled public day frees every meeting that has not begun, even of visitors who arrived; all get priority (M8, M16). */
export function loseDay(state: MeetingState, because: DayCancelledBecause): MeetingDecision {
  return waits(state) && state.place
    ? accept({ type: "cancelled", place: state.place, by: "organisation", because })
    : accept();
}

/** The same for an applicant who chose the deputy: they keep their time (M16). */
export const handOver = (state: MeetingState, deputy: Cleared): MeetingDecision =>
  waits(state) && state.deputy !== deputy ? accept({ type: "deputised", deputy }) : accept();

/** The meeting has not begun: its day is ahead, or the visitor has arrived. */
const waits = (state: MeetingState): boolean => fits(state, "hand-over");

/** The applicant withdraws. Refused: `wrong-stage` once it has begun or is over. */
export function decideWithdrawMeeting(state: MeetingState): MeetingDecision {
  const hindered = hindrance(state, "withdraw");
  if (hindered) return { refused: hindered };
  return accept({ type: "withdrawn", ...defined({ place: state.place }) });
}

/** Ends with its withdrawn request (C14), unless it has begun or is over. */
export const loseRequest = (state: MeetingState): MeetingDecision =>
  fits(state, "withdraw") ? decideWithdrawMeeting(state) : accept();

/** Names a deputy, before the applicant comes (M10). Refused besides `hindrance`'s codes: `place-past`, `same-deputy`. */
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

/** The applicant declines the deputy (M10). Refused: `wrong-stage`, `no-deputy`. */
export function decideDeclineDeputy(state: MeetingState): MeetingDecision {
  const hindered = hindrance(state, "decline-deputy");
  if (hindered) return { refused: hindered };
  if (state.deputy === undefined || !state.place) return refuse("no-deputy");
  return accept({ type: "deputy-declined", place: state.place });
}
