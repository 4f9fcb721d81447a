/**
 * Computes the deadlines of a meeting's decision (M2) and minutes (M12), and the moments of their warnings (D7). Pure
 * functions.
 */

import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { durationOf, officeOf } from "../../../shared/directory/timing.ts";
import { dueOf } from "../../../shared/domain/time/clock.ts";
import { warningsOf } from "../../../shared/domain/time/clock-left.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";
import type { RequestKind } from "./asking.ts";
import type { LateClock, Running } from "./clocks.ts";

const names = { decision: "meeting-decision", minutes: "minutes" } as const;

/**
 * Used when a meeting of an earlier release does not store the kind and channel of its request. Only deadlines that the
 * directory sets for all requests then apply.
 */
const any: RequestKind = { kind: "", channel: "desk" };

/** A deadline and its warnings; ISO 8601 in UTC. */
export interface Timed {
  readonly due: string;
  readonly warns: readonly Warn[];
}

export interface ByWhen {
  /** The deadline, the end of the last day; ISO 8601 in UTC. */
  readonly due: string;
  readonly running: Running;
}

/**
 * Computes a new deadline from the duration that the directory sets for requests of this kind and channel, by the
 * calendar of the official's unit.
 */
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

/**
 * Computes the dates of a running deadline again by the calendar in force (D3). Its duration was fixed when it started.
 */
export function timedBy(
  snapshot: Snapshot,
  { duration, place, from }: Pick<Running, "duration" | "place"> & { readonly from: string },
): Timed {
  const office = officeOf(snapshot, place);
  const clock = { start: new Date(from), duration, pauses: [], pauseCap: 0 };
  const warns = warningsOf(clock, office).map(({ share, at }) => ({ share, at: at.toISOString() }));
  return { due: dueOf(clock, office).toISOString(), warns };
}
