/**
 * The private calendar feed of an official (M13): one aggregate for each, `feed.<official>`, for there is at most one at a
 * time. What opens it is not kept, only its hash.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { feedMade } from "../../../events/meeting/feed-made.v1.ts";
import { feedRevoked } from "../../../events/meeting/feed-revoked.v1.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";
import { shape } from "./shape.ts";

export type FeedFact =
  /** In the place of the one there was. `hash`: of what opens it, base64url. */
  | { readonly type: "made"; readonly hash: string; readonly language: Language }
  | { readonly type: "revoked" };

export interface Feed {
  readonly hash: string;
  readonly language: Language;
  /** Who made it: user name. */
  readonly by: string;
  readonly at: string;
}

export interface FeedState {
  /** The one that opens. */
  readonly feed?: Feed;
}

const feeds = /^feed\.(.+)$/;

export const feedId = (host: string): string => `feed.${host}`;

/** @throws when the id is no feed's. */
export function hostOfFeed(id: string): string {
  const host = feeds.exec(id)?.[1];
  if (host === undefined) throw new Error(`"${id}" is no feed`);
  return host;
}

function announce(fact: FeedFact, _state: FeedState, row: RowHead): readonly AnnouncedEvent[] {
  const about = { host: hostOfFeed(row.id), at: row.at };
  return [fact.type === "made" ? feedMade.of(about) : feedRevoked.of(about)];
}

export const feedAggregate: Aggregate<FeedState, FeedFact> = {
  service: "meeting",
  name: "feed",
  shape,
  owns: (id) => feeds.test(id),
  initial: {},
  fold: (_, fact, row) => {
    if (fact.type === "revoked") return {};
    const { type: _type, ...made } = fact;
    return { feed: { ...made, by: row.actor.replace("staff:", ""), at: row.at } };
  },
  upcast: (fact: Fact) => {
    if (!["made", "revoked"].includes(fact.type)) throw new Error(`A feed knows no fact "${fact.type}"`);
    return fact as FeedFact;
  },
  announce,
};
