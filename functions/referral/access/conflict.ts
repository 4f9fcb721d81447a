/** The gate of the conflict of interest over cases (R2, R13). */

import { unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Clearance, type Cleared, type Gate, gateFor } from "../../../shared/domain/cases/clearance.ts";
import type { Concerned, Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";

/** What of a case the gate looks at: as it is, or as it would be. */
export interface Contested {
  readonly parties: Parties;
  readonly firstStage?: Parties;
  readonly round: 1 | 2;
}

/** Whom a case concerns: who is complained of and, in the second stage, who decided the first (R13). */
export const concernedOf = ({ parties, firstStage, round }: Contested): Concerned => ({
  parties,
  firstStage: round === 2 ? firstStage : undefined,
});

/** @param at decides who acts for whom: the Tehran day it falls on. */
export const gateOf = (snapshot: Snapshot, contested: Contested, at: Date): Gate =>
  gateFor(snapshot, concernedOf(contested), at);

/**
 * Whom somebody names by hand. The outside authority takes what nobody inside may have, and only routing finds that.
 * Refused besides: `not-to-outside`.
 */
export const namedByHand = (gate: Gate, snapshot: Snapshot, key: string): Clearance =>
  unit(snapshot, key)?.outside ? { refused: { code: "not-to-outside" } } : gate.unit(key);

/** What routing found: it looks for a unit without conflict, and is believed no more than anybody else. */
export function routed(gate: Gate, unit: string): Cleared {
  const clearance = gate.unit(unit);
  if ("refused" in clearance) throw new Error(`routing chose a unit in conflict: ${clearance.refused.code}`);
  return clearance.cleared;
}
