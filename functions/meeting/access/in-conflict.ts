import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Known, lastSaid } from "../rules/reviewing.ts";
import { gateOf } from "./conflict.ts";

/** R2: by what intake knows of the case, and by what any meeting of the request heard of it last. */
export function inConflict(snapshot: Snapshot, at: Date, asks: Known, heard: readonly Known[]) {
  const gates = [asks, lastSaid(asks, heard)].map((known) => gateOf(snapshot, known, at));
  return (username: string): boolean => gates.some((gate) => gate.conflictOf(username));
}
