/** The unit of a case that an earlier system had (P8). Pure. */

import { gateFor } from "../domain/cases/clearance.ts";
import { tehranDay } from "../domain/time/tehran-time.ts";
import { type FirstPlace, firstPlace, type Given } from "./first-place.ts";
import { unit } from "./lookups.ts";
import type { ToRoute } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";

/** The key that stands for the routing rule when the earlier system named the unit. */
export const importedRule = "imported";

/**
 * The unit that had the case in the earlier system. Routing rules choose the unit when there is none, when it is unknown
 * here or the outside authority, when it may not hold the case or nobody has identified the accused (R2), or when the
 * applicant hides their identity (C15).
 * @throws Error as `route`
 */
export function importedPlace(
  snapshot: Snapshot,
  request: ToRoute,
  { unit: wanted, ...given }: Given & { readonly unit?: string | undefined },
  at: Date,
): FirstPlace {
  const place = firstPlace(snapshot, request, given, tehranDay(at));
  const found = wanted === undefined || given.hidden || given.undecided ? undefined : unit(snapshot, wanted);
  if (!found || found.outside || !mayHold(snapshot, place, found.key, at)) return place;
  const { because: _, ...kept } = place;
  return { ...kept, unit: found.key, rule: importedRule };
}

const mayHold = (snapshot: Snapshot, { parties }: FirstPlace, key: string, at: Date): boolean =>
  "cleared" in gateFor(snapshot, { parties, firstStage: undefined }, at).unit(key);
