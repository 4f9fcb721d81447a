/**
 * The aggregate of an official's private calendar feed (M13), with the id `feed.<official>`, because an official has at
 * most one feed. The journal stores only a hash of the feed's secret.
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
  /** A feed was made and replaces the earlier one. `hash`: of the feed's secret, in base64url. */
  | { readonly type: "made"; readonly hash: string; readonly language: Language }
  | { readonly type: "revoked" };

/** An open feed. `by`: the username of its maker. */
export interface Feed extends Mark {
  readonly hash: string;
  readonly language: Language;
}

export interface FeedState {
  /** The open feed; absent when there is none. */
  readonly feed?: Feed;
}

const feeds = /^feed\.(.+)$/;

export const feedId = (host: string): string => `feed.${host}`;

/** Returns the official's username in the id of a feed. @throws Error for the id of another aggregate. */
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
