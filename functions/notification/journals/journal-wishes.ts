/** A person's choice of news for one of their mobiles (N5), from intake's events; the newest counts. */

import { newsWished } from "../../../events/notification/news-wished.v1.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Aggregate, Decision, Fact } from "../../../shared/journal/journal.ts";

export interface Wished extends NewsWish {
  readonly person: string;
  /** The time of the choice, ISO 8601 in UTC. */
  readonly saidAt: string;
}

export type WishesFact = { readonly type: "wished" } & Wished;

export interface WishesState {
  /** Absent without a choice: news is sent as chosen at registration. */
  readonly wish?: Wished;
}

const begins = "news-";

/**
 * The owner of the choice: `contact` is the mobile as a hash under the person's own key, if they have one.
 */
interface Wishing {
  readonly person: string;
  readonly contact?: string | undefined;
  readonly request: string;
}

/**
 * The id of a person's choice for one mobile: a registration with another mobile under their identity does
 * not change it. Without a mobile, for one request. After an erasure it is not found again, since the key or
 * the request is another.
 */
export const wishesId = ({ person, contact, request }: Wishing): string =>
  `${begins}${person}-${contact ?? request}`;

export const isWishesId = (id: string): boolean => id.startsWith(begins);

/** A choice older than the stored one changes nothing. */
export function hearWish({ wish }: WishesState, wished: Wished): Decision<WishesFact> {
  return { facts: wish && wished.saidAt <= wish.saidAt ? [] : [{ type: "wished", ...wished }] };
}

export const wishesAggregate: Aggregate<WishesState, WishesFact> = {
  service: "notification",
  name: "wishes",
  owns: isWishesId,
  /** 2, like the webhooks' shape, with which it is viewed. */
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
