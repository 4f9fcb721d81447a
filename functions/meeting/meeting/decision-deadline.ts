/** Computes the deadlines of a meeting's decision (M2) and minutes (M12), and their warnings (D7). Pure. */

import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { durationOf, officeOf } from "../../../shared/directory/timing.ts";
import { dueOf } from "../../../shared/domain/time/clock.ts";
import { warningsOf } from "../../../shared/domain/time/clock-left.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";
import type { RequestKind } from "./asking.ts";
import type { LateClock, Running } from "./clocks.ts";

const names = { decision: "meeting-decision", minutes: "minutes" } as const;

/** Older meetings lack their request's kind; for them the clocks of all requests count. */
const any: RequestKind = { kind: "", channel: "desk" };

/** A clock's deadline and warnings: ISO 8601 in UTC. */
export interface Timed {
  readonly due: string;
  readonly warns: readonly Warn[];
}

export interface ByWhen {
  /** The end of the last day: ISO 8601 in UTC. */
  readonly due: string;
  readonly running: Running;
}

/** By the directory's clock for such requests, and the calendar of the official's unit. */
export function byWhen(
  snapshot: Snapshot,
  clock: LateClock,
  { host, about = any }: { readonly host: string; readonly about?: RequestKind | undefined },
  at: Date,
): ByWhen {
  const duration = durationOf(snapshot, names[clock], about);
  const place = staffMember(snapshot, host)?.unit ?? "";
  const { due, warns } = timedBy(snapshot, { duration, place, from: at.toISOString() });
  return { due, running: { duration, place, warns } };
}

/** The same for a running clock by the calendar in force (D3); its duration was fixed at the start. */
export function timedBy(
  snapshot: Snapshot,
  { duration, place, from }: Pick<Running, "duration" | "place"> & { readonly from: string },
): Timed {
  const office = officeOf(snapshot, place);
  const clock = { start: new Date(from), duration, pauses: [], pauseCap: 0 };
  const warns = warningsOf(clock, office).map(({ share, at }) => ({ share, at: at.toISOString() }));
  return { due: dueOf(clock, office).toISOString(), warns };
}
