import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Known, lastSaid } from "../rules/reviewing.ts";
import { gateOf } from "./conflict.ts";

/**
 * Whether a person is in conflict by what intake knows of the case, or by the latest that any meeting of the request heard
 * (R2).
 */
export function inConflict(snapshot: Snapshot, at: Date, asks: Known, heard: readonly Known[]) {
  const gates = [asks, lastSaid(asks, heard)].map((known) => gateOf(snapshot, known, at));
  return (username: string): boolean => gates.some((gate) => gate.conflictOf(username));
}
