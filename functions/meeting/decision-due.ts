/** By when a meeting is decided (M2). Pure. */

import { staffMember } from "../../shared/directory/lookups.ts";
import type { Channel, Snapshot } from "../../shared/directory/snapshot.ts";
import { durationOf, officeOf } from "../../shared/directory/timing.ts";
import { dueOf } from "../../shared/domain/clock.ts";

/**
 * The end of the last day for the decision, by the directory's clock for such requests and the calendar of the official's unit:
 * ISO 8601 in UTC.
 */
export const decisionDue = (
  snapshot: Snapshot,
  request: { readonly kind: string; readonly channel: Channel },
  host: string,
  from: Date,
): string =>
  dueOf(
    {
      start: from,
      duration: durationOf(snapshot, "meeting-decision", request),
      pauses: [],
      pauseCap: 0,
    },
    officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""),
  ).toISOString();
