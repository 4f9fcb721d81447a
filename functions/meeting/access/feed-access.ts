import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import type { Feed } from "../journals/journal-feeds.ts";
import { isOfficial, mayKeepFeed } from "./meeting-policy.ts";

/**
 * Whether the address of a calendar feed still works under the directory in force (M13). The official must still head a
 * unit, and the feed's maker must still have the right to a feed of this official.
 */
export function stillOpens(snapshot: Snapshot, host: string, { by }: Feed, at: Date): boolean {
  const maker = staffAt(snapshot, by, at);
  return isOfficial(snapshot, host) && maker !== undefined && mayKeepFeed(snapshot, maker, host, at);
}
