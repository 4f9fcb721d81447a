/** By when a meeting is decided (M2), and its minutes are final (M12). Pure. */

import { staffMember } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { durationOf, officeOf } from "../../shared/directory/timing.ts";
import { dueOf } from "../../shared/domain/clock.ts";
import type { LateClock, RequestKind } from "./meeting-facts.ts";

const names = { decision: "meeting-decision", minutes: "minutes" } as const;

/** A meeting that was asked for before it was kept what its request is: the clocks of all requests. */
const any: RequestKind = { kind: "", channel: "desk" };

/**
 * The end of the last day, by the directory's clock for such requests and the calendar of the official's unit: ISO 8601 in
 * UTC.
 */
export const byWhen = (
  snapshot: Snapshot,
  clock: LateClock,
  { host, about = any }: { readonly host: string; readonly about?: RequestKind | undefined },
  from: Date,
): string =>
  dueOf(
    {
      start: from,
      duration: durationOf(snapshot, names[clock], about),
      pauses: [],
      pauseCap: 0,
    },
    officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""),
  ).toISOString();
