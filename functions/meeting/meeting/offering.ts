/**
 * The facts of offers: times offered to the applicant and their deadline (M6), and the priority of waiting applicants
 * (M7).
 */

import { offerExpired } from "../../../events/meeting/offer-expired.v1.ts";
import { offerTold } from "../../../events/meeting/offer-told.v1.ts";
import { placesOffered } from "../../../events/meeting/places-offered.v1.ts";
import { priorityNoted } from "../../../events/meeting/priority-noted.v1.ts";
import type { Changes, Folds } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import { inOrder, type Place } from "../journals/place-id.ts";
import type { WithAsked } from "./asking.ts";
import { type MeetingCore, movedTo } from "./core.ts";
import type { Announces, Transitions } from "./subject.ts";

export interface WithOffer {
  /** The open offer. `told`: staff told the offer to an applicant whom messages do not reach (C18). */
  readonly offer?: { readonly places: readonly Place[]; readonly until: string; readonly told?: true };
  /**
   * The number of offers left unanswered since the meeting last had a place (M6). Offers that the applicant never
   * learned of do not count (C18).
   */
  readonly unanswered?: number;
  /** The applicant needs special care and comes first (M7). The priority stays after a place is booked or lost. */
  readonly vulnerable?: true;
}

type State = MeetingCore & WithOffer;

export type OfferFact =
  /** Staff recorded, or removed, that the applicant needs special care (M7). The reason is never stored. */
  | { readonly type: "priority-noted"; readonly given: boolean }
  /** Times were offered to the applicant. `until`: the deadline; ISO 8601 in UTC (M6). */
  | { readonly type: "offered"; readonly places: readonly Place[]; readonly until: string }
  /**
   * Staff told the offer to an applicant whom messages do not reach; from then on the offer has the usual deadline (C18).
   */
  | { readonly type: "offer-told"; readonly until: string }
  /**
   * The offer ended without an answer. `untold`: staff had not told the applicant before the offered times passed (C18).
   */
  | { readonly type: "offer-expired"; readonly untold?: true };

export const transitions = {
  /** Records or removes the need for special care, while the meeting waits for a decision or a time (M7). */
  "note-priority": {
    by: "staff",
    action: "note-priority",
    from: ["asked", "approved", "offered"],
    fact: "priority-noted",
    to: ["asked", "approved", "offered"],
  },
  offer: {
    by: "staff",
    action: "offer-places",
    from: ["approved", "offered"],
    fact: "offered",
    to: ["offered"],
  },
  "hear-told": { by: "system", from: ["offered"], fact: "offer-told", to: ["offered"] },
  expire: { by: "system", from: ["offered"], fact: "offer-expired", to: ["approved"] },
} as const satisfies Transitions<OfferFact>;

/** How the state changes when an offer ends. */
export const chosen = { offer: undefined } satisfies Changes<WithOffer>;

export const folds: Folds<OfferFact, State> = {
  "priority-noted": (_, { given }) => ({ vulnerable: given ? true : undefined }),
  offered: (_, { places, until }, row) => ({ ...movedTo("offered", row), offer: { places, until } }),
  "offer-told": ({ offer }, { until }) => (offer ? { offer: { ...offer, until, told: true } } : {}),
  "offer-expired": ({ unanswered = 0 }, { untold }, row) => ({
    ...movedTo("approved", row),
    ...chosen,
    ...(!untold && { unanswered: unanswered + 1 }),
  }),
};

export const announces: Announces<OfferFact, State> = {
  "priority-noted": ({ given }, { base, by }) => [priorityNoted.of({ ...base, given, by })],
  offered: ({ places, until }, { base, by }) => [
    placesOffered.of({ ...base, places: places.map(inOrder), until, by }),
  ],
  "offer-told": ({ until }, { base }) => [offerTold.of({ ...base, until })],
  "offer-expired": ({ untold }, { base }) => [offerExpired.of({ ...base, ...defined({ untold }) })],
};

/**
 * Whether an offer is open that the applicant does not know of: messages do not reach the applicant, and staff have not
 * called yet (C18).
 */
export const isUntold = ({ asked, offer }: Pick<WithAsked & WithOffer, "asked" | "offer">): boolean =>
  asked?.byCall === true && offer !== undefined && !offer.told;
