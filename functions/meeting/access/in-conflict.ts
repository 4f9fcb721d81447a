import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Known, lastSaid } from "../rules/reviewing.ts";
import { gateOf } from "./conflict.ts";

/**
 * Returns a test of whether a person is in conflict of interest (R2). The test uses two lists of accused: the list that
 * intake passes, and the newest of all lists that intake and the request's meetings have. A person in conflict by one
 * list is in conflict.
 *
 * @param asks the accused as intake passes them.
 * @param heard the accused as each meeting of the request stores them.
 */
export function inConflict(snapshot: Snapshot, at: Date, asks: Known, heard: readonly Known[]) {
  const gates = [asks, lastSaid(asks, heard)].map((known) => gateOf(snapshot, known, at));
  return (username: string): boolean => gates.some((gate) => gate.conflictOf(username));
}
