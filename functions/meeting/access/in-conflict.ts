import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Known, lastSaid } from "../rules/reviewing.ts";
import { gateOf } from "./conflict.ts";

/**
 * Returns a test for conflicts of interest (R2). A person is in conflict by the accused that intake passes, or by the
 * newest list of accused among intake's and those of the request's meetings.
 *
 * @param asks the accused as intake passes them.
 * @param heard the accused as each meeting of the request stores them.
 */
export function inConflict(snapshot: Snapshot, at: Date, asks: Known, heard: readonly Known[]) {
  const gates = [asks, lastSaid(asks, heard)].map((known) => gateOf(snapshot, known, at));
  return (username: string): boolean => gates.some((gate) => gate.conflictOf(username));
}
