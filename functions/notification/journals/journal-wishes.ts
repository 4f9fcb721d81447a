/** What a person wants to hear with one of their mobiles, and how (N5): intake tells it, and the newest counts. */

import { newsWished } from "../../../events/notification/news-wished.v1.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Aggregate, Decision, Fact } from "../../../shared/journal/journal.ts";

export interface Wished extends NewsWish {
  readonly person: string;
  /** When they said it, ISO 8601 in UTC. */
  readonly saidAt: string;
}

export type WishesFact = { readonly type: "wished" } & Wished;

export interface WishesState {
  /** Absent while they said nothing: news goes out as they chose at registering. */
  readonly wish?: Wished;
}

const begins = "news-";

/** Whose wishes: `contact` is their mobile under their own key, where they gave one. */
interface Wishing {
  readonly person: string;
  readonly contact?: string | undefined;
  readonly request: string;
}

/**
 * Of a person and one of their mobiles, as intake and identity know it: whoever registers with another mobile under somebody's
 * number changes nothing of what that person hears. Without a mobile, of that request of theirs. So nothing is found any more of
 * who was erased, and asks again: their key is another, or the request is.
 */
export const wishesId = ({ person, contact, request }: Wishing): string =>
  `${begins}${person}-${contact ?? request}`;

export const isWishesId = (id: string): boolean => id.startsWith(begins);

/** What was said before what is known already, and came later, changes nothing. */
export function hearWish({ wish }: WishesState, wished: Wished): Decision<WishesFact> {
  return { facts: wish && wished.saidAt <= wish.saidAt ? [] : [{ type: "wished", ...wished }] };
}

export const wishesAggregate: Aggregate<WishesState, WishesFact> = {
  service: "notification",
  name: "wishes",
  owns: isWishesId,
  /** 2: as the webhooks', with which it is viewed. */
  shape: 2,
  initial: {},
  fold: (_, { type: __, ...wish }) => ({ wish }),
  upcast: (fact: Fact) => {
    if (fact.type !== "wished") throw new Error(`What people want to hear knows no fact "${fact.type}"`);
    return fact as WishesFact;
  },
  announce: ({ person, channel, wanted, language, saidAt: at }) => [
    newsWished.of({ person, channel, wanted, language, at }),
  ],
};
