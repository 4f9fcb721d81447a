/** The rules for the time of a meeting: offered, chosen, booked, moved and cancelled (M5, M6, M8, M10). Pure functions. */

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

/** The most times in one offer: few enough to choose from on an old phone. */
const mostOffered = 6;

const begins = ({ day, time }: Place): string => momentOfTehran(day, time);

/** Whether the place has not begun yet. @param at ISO 8601 in UTC. */
export const isAhead = (place: Place, at: string): boolean => begins(place) > at;

/**
 * Offers times to the applicant (M6). Refuses with `stale`, `wrong-stage`, `offer-empty`, `offer-too-many`,
 * `another-host`, `place-past`.
 */
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

/** Makes the fact of a booking, with the moment of its reminder. */
export function bookedFact(
  fact: { readonly place: Place; readonly by: Side; readonly instead?: Place },
  at: string,
): MeetingFact {
  const reminder = remindAt(fact.place, at);
  return { type: "booked", ...fact, ...defined({ remindAt: reminder }) };
}

/**
 * Whether the applicant may book another time: yes after a first absence; after a second absence, staff must decide
 * (M8).
 */
export const mayRebook = ({ absences }: Pick<MeetingState, "absences">): boolean => absences.applicant < 2;

/** After two unanswered offers in a row, staff ask the applicant before the next offer. */
const mostUnanswered = 2;

/**
 * Whether the meeting may get an offer without a decision of staff. It may not when an inspector attends (M3), after two
 * absences (M8), or after two unanswered offers.
 */
export const isPassedOnTo = (
  state: Pick<MeetingState, "stage" | "attends" | "absences" | "unanswered">,
): boolean =>
  state.stage === "approved" &&
  state.attends === undefined &&
  mayRebook(state) &&
  (state.unanswered ?? 0) < mostUnanswered;

/** Offers times without a decision of staff (M6); changes nothing when the meeting no longer waits for a time. */
export const decidePassOn = (
  state: MeetingState,
  offer: { readonly places: readonly Place[]; readonly until: string },
): MeetingDecision =>
  isPassedOnTo(state) && offer.places.every(({ host }) => host === state.host)
    ? accept({ type: "offered", ...offer })
    : accept();

/**
 * Records that staff told an open offer to an applicant whom messages do not reach (C18). When a newer offer is open
 * than the one that staff told, nothing changes.
 *
 * @param told when the offer was made, and its new deadline; ISO 8601 in UTC.
 */
export const tellOffer = (
  state: MeetingState,
  { offered, until }: { readonly offered: string; readonly until: string },
): MeetingDecision =>
  fits(state, "hear-told") && state.since === offered && isUntold(state)
    ? accept({ type: "offer-told", until })
    : accept();

/**
 * Records that the applicant needs special care, or removes this record (M7). A meeting whose time the organisation
 * cancelled keeps the priority that it has for this reason. Refuses with `stale`, `wrong-stage`, `same-priority`.
 */
export function decideNotePriority(state: MeetingState, given: boolean, seen: Seen): MeetingDecision {
  const hindered = hindrance(state, "note-priority", seen);
  if (hindered) return { refused: hindered };
  return given === (state.vulnerable ?? false)
    ? refuse("same-priority")
    : accept({ type: "priority-noted", given });
}

/** Whether an offer ended while the applicant's page was open. Such a choice is refused with the code `offer-over`. */
const isOfferOver = ({ stage, unanswered = 0 }: MeetingState): boolean =>
  stage === "approved" && unanswered > 0;

/**
 * The applicant chooses one of the offered times (M6). Refuses with `wrong-stage`, `offer-over`, `not-offered`,
 * `place-past`.
 */
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
 * Staff book a time for the meeting, or move the meeting to another time (M8). Refuses with `stale`, `wrong-stage`,
 * `another-host`, `place-past`, `same-place`.
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

/**
 * Cancels a place (M8). Refuses with `wrong-stage`, and `place-past` once the time has come: then an absence is
 * recorded instead.
 */
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

/**
 * Takes the place from a meeting whose public day was cancelled, if the meeting has not begun. Visitors who have
 * already arrived lose their place, too (M8, M16).
 */
export function loseDay(state: MeetingState, because: DayCancelledBecause): MeetingDecision {
  return waits(state) && state.place
    ? accept({ type: "cancelled", place: state.place, by: "organisation", because })
    : accept();
}

/** Records that a deputy receives a visitor of a cancelled public day; the visitor keeps the time (M16). */
export const handOver = (state: MeetingState, deputy: Cleared): MeetingDecision =>
  waits(state) && state.deputy !== deputy ? accept({ type: "deputised", deputy }) : accept();

/** Whether the meeting has not begun: its day is ahead, or the visitor has arrived and waits. */
const waits = (state: MeetingState): boolean => fits(state, "hand-over");

/** The applicant withdraws the meeting. Refuses with `wrong-stage` once the meeting has begun or is over. */
export function decideWithdrawMeeting(state: MeetingState): MeetingDecision {
  const hindered = hindrance(state, "withdraw");
  if (hindered) return { refused: hindered };
  return accept({ type: "withdrawn", ...defined({ place: state.place }) });
}

/** Ends the meeting because its request was withdrawn (C14); changes nothing once the meeting has begun or is over. */
export const loseRequest = (state: MeetingState): MeetingDecision =>
  fits(state, "withdraw") ? decideWithdrawMeeting(state) : accept();

/**
 * Names a deputy before the applicant comes (M10). Refuses with `stale`, `wrong-stage`, `place-past`, `same-deputy`.
 */
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

/** The applicant declines the deputy (M10). Refuses with `wrong-stage`, `no-deputy`. */
export function decideDeclineDeputy(state: MeetingState): MeetingDecision {
  const hindered = hindrance(state, "decline-deputy");
  if (hindered) return { refused: hindered };
  if (state.deputy === undefined || !state.place) return refuse("no-deputy");
  return accept({ type: "deputy-declined", place: state.place });
}
