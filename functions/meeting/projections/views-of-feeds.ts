/** The list by which a calendar feed is found from the hash of the secret in its address (M13). */

import type { BuildViews } from "../../../shared/journal/views.ts";
import { type FeedState, hostOfFeed } from "../journals/journal-feeds.ts";

export interface FeedRow {
  readonly host: string;
}

/** The list of the feed with this hash; it has at most one row. */
export const feedList = (hash: string): string => `feed#${hash}`;

export const buildFeedViews: BuildViews<FeedState> = (id, version, { feed }) => {
  const data: FeedRow = { host: hostOfFeed(id) };
  return [{ id, version, ...(feed && { list: feedList(feed.hash), order: "feed" }), data }];
};
