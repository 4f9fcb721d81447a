import type { EventEnvelope } from "../../../../events/define-event.ts";
import { factOf } from "../facts-of-events.ts";
import { isKnown, type Told, withHeard } from "../told.ts";
import { type FollowDeps, keepTold } from "./keep-told.ts";

/**
 * Keeps what a batch of events tells of requests, and counts it (I1): told twice it is known, and in whatever order and batches it is told it
 * is counted as it happened.
 *
 * @returns what each event failed with, in their order; undefined for an event that is counted
 */
export async function followCases(
  deps: FollowDeps,
  events: readonly EventEnvelope[],
): Promise<readonly unknown[]> {
  const said = events.map(factOf);
  const byRequest = Map.groupBy(
    said.filter((one) => one !== undefined),
    ({ request }) => request,
  );
  const tellings = [...byRequest].map(([request, all]) => ({
    request,
    change: (told: Told) =>
      all.reduce((now, { heard }) => (isKnown(now, heard) ? now : withHeard(now, heard)), told),
  }));
  const failures = await keepTold(deps, tellings);
  return said.map((one) => one && failures.get(one.request));
}
