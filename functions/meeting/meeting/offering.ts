/** Times are offered, and stand until then (M6); who comes first while it waits for one (M7). */

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
  /** `told`: whom no message reaches, by somebody (C18). */
  readonly offer?: { readonly places: readonly Place[]; readonly until: string; readonly told?: true };
  /** How many offers they did not answer since it had a place last (M6); not those of which they did not know (C18). */
  readonly unanswered?: number;
  /** M7: was noted to need special care, and comes first; it is said of the applicant, so no time that they get ends it. */
  readonly vulnerable?: true;
}

type State = MeetingCore & WithOffer;

export type OfferFact =
  /** M7: needs special care, or no longer does, as whoever sees or hears them says; why is asked and kept nowhere. */
  | { readonly type: "priority-noted"; readonly given: boolean }
  /** `until`: ISO 8601 in UTC (M6). */
  | { readonly type: "offered"; readonly places: readonly Place[]; readonly until: string }
  /** C18: whom no message reaches was told it; it stands until then as any other. */
  | { readonly type: "offer-told"; readonly until: string }
  /** `untold`: its times passed before anybody had told them (C18). */
  | { readonly type: "offer-expired"; readonly untold?: true };

export const transitions = {
  /** Who comes first, while it waits for a time or for whether there is one (M7). */
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

/** Nothing is offered any more. */
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

/** C18: nobody has told them the times that are offered, and no message did. */
export const isUntold = ({ asked, offer }: Pick<WithAsked & WithOffer, "asked" | "offer">): boolean =>
  asked?.byCall === true && offer !== undefined && !offer.told;
