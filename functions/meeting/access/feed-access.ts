import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import type { Feed } from "../journals/journal-feeds.ts";
import { isOfficial, mayKeepFeed } from "./meeting-policy.ts";

/**
 * Whether a feed still opens under the directory in force (M13): its official still heads a unit, and its maker, who has
 * seen the address, may still have it. It closes when either leaves.
 */
export function stillOpens(snapshot: Snapshot, host: string, { by }: Feed, at: Date): boolean {
  const maker = staffAt(snapshot, by, at);
  return isOfficial(snapshot, host) && maker !== undefined && mayKeepFeed(snapshot, maker, host, at);
}
