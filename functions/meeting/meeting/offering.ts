/** Offers of times and their deadline (M6), and the priority of waiting applicants (M7). */

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
  /** `told`: staff told it to an unreachable applicant (C18). */
  readonly offer?: { readonly places: readonly Place[]; readonly until: string; readonly told?: true };
  /** Unanswered offers since the last place (M6), without those that the applicant did not know of (C18). */
  readonly unanswered?: number;
  /** The applicant needs special care and comes first (M7); it describes the applicant, so a place does not end it. */
  readonly vulnerable?: true;
}

type State = MeetingCore & WithOffer;

export type OfferFact =
  /** Staff noted, or removed, the need for special care (M7); the reason is neither asked nor stored. */
  | { readonly type: "priority-noted"; readonly given: boolean }
  /** `until`: ISO 8601 in UTC (M6). */
  | { readonly type: "offered"; readonly places: readonly Place[]; readonly until: string }
  /** Staff told the offer to an unreachable applicant; it then has the usual deadline (C18). */
  | { readonly type: "offer-told"; readonly until: string }
  /** `untold`: its times passed before staff told the applicant (C18). */
  | { readonly type: "offer-expired"; readonly untold?: true };

export const transitions = {
  /** Sets the priority of a meeting that waits for a decision or a time (M7). */
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

/** The changes when an offer ends. */
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

/** An unreachable applicant does not know the offer yet (C18). */
export const isUntold = ({ asked, offer }: Pick<WithAsked & WithOffer, "asked" | "offer">): boolean =>
  asked?.byCall === true && offer !== undefined && !offer.told;
