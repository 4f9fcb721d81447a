/**
 * A person's choice for one mobile: which notices the person gets, and by which channel (N5). The choice comes from
 * intake's events, and the newest choice counts.
 */

import { newsWished } from "../../../events/notification/news-wished.v1.ts";
import { languageInEvent } from "../../../shared/contracts/fields/event-language.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import { defined } from "../../../shared/defined.ts";
import { type Aggregate, type Decision, type Fact, UnknownFact } from "../../../shared/journal/journal.ts";

export interface Wished extends NewsWish {
  readonly person: string;
  /** When the person chose; ISO 8601 in UTC. */
  readonly saidAt: string;
}

export type WishesFact = { readonly type: "wished" } & Wished;

export interface WishesState {
  /** The newest choice; absent when there is none: notices are then sent as the person chose at the registration. */
  readonly wish?: Wished;
}

const begins = "news-";

/**
 * The person and mobile of a choice. `contact`: the mobile as a hash under the person's own key; absent without a mobile.
 */
interface Wishing {
  readonly person: string;
  readonly contact?: string | undefined;
  readonly request: string;
}

/**
 * The id of a person's choice for one mobile, or without a mobile for one request. A registration with the same
 * identity and another mobile therefore does not change the choice. After an erasure, no id leads to the old choice,
 * because the person gets a new key, and a new request gets a new code.
 */
export const wishesId = ({ person, contact, request }: Wishing): string =>
  `${begins}${person}-${contact ?? request}`;

export const isWishesId = (id: string): boolean => id.startsWith(begins);

/** Stores a choice. A choice that is older than the stored one changes nothing. */
export function hearWish({ wish }: WishesState, wished: Wished): Decision<WishesFact> {
  return { facts: wish && wished.saidAt <= wish.saidAt ? [] : [{ type: "wished", ...wished }] };
}

export const wishesAggregate: Aggregate<WishesState, WishesFact> = {
  service: "notification",
  name: "wishes",
  owns: isWishesId,
  shape: 2,
  initial: {},
  fold: (_, { type: __, ...wish }) => ({ wish }),
  upcast: (fact: Fact) => {
    if (fact.type !== "wished")
      throw new UnknownFact(`What people want to hear knows no fact "${fact.type}"`);
    return fact as WishesFact;
  },
  announce: ({ person, channel, wanted, language, messenger, saidAt: at }) => [
    newsWished.of({ person, channel, wanted, ...languageInEvent(language), ...defined({ messenger }), at }),
  ],
};
