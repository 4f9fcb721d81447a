import type { EventEnvelope } from "../../../../events/define-event.ts";
import { factOf } from "../facts-of-events.ts";
import { isKnown, type Told, withHeard } from "../told.ts";
import { type FollowDeps, keepTold } from "./keep-told.ts";

/**
 * Stores the facts in a batch of events, and counts them (I1). Repeated, reordered and differently batched events give
 * the same counts.
 * @returns the error of each event, in their order; undefined for a counted event
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
