import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { conflictOfPerson } from "../../shared/domain/conflict-of-interest.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import type { RequestState } from "./request-state.ts";
import { partiesOf } from "./standing.ts";

/**
 * R2: whether a member of staff may know of a request at all: not when they, or somebody for whom they act today, are
 * complained of in it.
 */
export function mayKnow(
  snapshot: Snapshot,
  code: string,
  state: RequestState,
  username: string,
  at: Date,
): boolean {
  const concerned = { parties: partiesOf(code, state) };
  return conflictOfPerson(snapshot, tehranDay(at), concerned, username) === undefined;
}
