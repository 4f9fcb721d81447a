/**
 * The private calendar feed of an official (M13): one aggregate for each, `feed.<official>`, for there is at most one at a
 * time. What opens it is not kept, only its hash.
 */

import { feedMade } from "../../../events/meeting/feed-made.v1.ts";
import { feedRevoked } from "../../../events/meeting/feed-revoked.v1.ts";
import {
  type Announces,
  announcing,
  type Folds,
  folding,
  knownIn,
  type Mark,
  mark,
} from "../../../shared/aggregate/subject.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { Aggregate } from "../../../shared/journal/journal.ts";
import { shape } from "./shape.ts";

export type FeedFact =
  /** In the place of the one there was. `hash`: of what opens it, base64url. */
  | { readonly type: "made"; readonly hash: string; readonly language: Language }
  | { readonly type: "revoked" };

/** `by`: the user name of its maker. */
export interface Feed extends Mark {
  readonly hash: string;
  readonly language: Language;
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

const folds: Folds<FeedFact, FeedState> = {
  made: (_, { type: __, ...made }, row) => ({ feed: { ...made, ...mark(row) } }),
  revoked: () => ({ feed: undefined }),
};

interface About {
  readonly host: string;
  readonly at: string;
}

const announces: Announces<FeedFact, FeedState, About> = {
  made: (_, about) => [feedMade.of(about)],
  revoked: (_, about) => [feedRevoked.of(about)],
};

export const feedAggregate: Aggregate<FeedState, FeedFact> = {
  service: "meeting",
  name: "feed",
  shape,
  owns: (id) => feeds.test(id),
  initial: {},
  fold: folding(folds),
  upcast: knownIn<FeedFact>("A feed", folds),
  announce: announcing(announces, (_, { id, at }) => ({ host: hostOfFeed(id), at })),
};
