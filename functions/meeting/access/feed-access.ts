import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import type { Feed } from "../journals/journal-feeds.ts";
import { isOfficial, mayKeepFeed } from "./meeting-policy.ts";

/**
 * Whether a feed opens under the directory in force (M13): the official is one, and whoever made it, and so has seen its
 * address, may still have it. It closes by itself with somebody who leaves.
 */
export function stillOpens(snapshot: Snapshot, host: string, { by }: Feed, at: Date): boolean {
  const maker = staffAt(snapshot, by, at);
  return isOfficial(snapshot, host) && maker !== undefined && mayKeepFeed(snapshot, maker, host, at);
}
