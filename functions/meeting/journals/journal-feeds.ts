/**
 * The private calendar feed of an official (M13): an aggregate per official, `feed.<official>`, because each has at most
 * one. Only the hash of its secret is kept.
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
  /** Replaces an earlier feed. `hash`: of its secret, base64url. */
  | { readonly type: "made"; readonly hash: string; readonly language: Language }
  | { readonly type: "revoked" };

/** `by`: the username of its maker. */
export interface Feed extends Mark {
  readonly hash: string;
  readonly language: Language;
}

export interface FeedState {
  /** The open feed. */
  readonly feed?: Feed;
}

const feeds = /^feed\.(.+)$/;

export const feedId = (host: string): string => `feed.${host}`;

/** @throws for an id of another kind. */
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
