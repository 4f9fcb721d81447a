/** The conflict-of-interest gate of cases (R2, R13). */

import { unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Clearance, type Cleared, type Gate, gateFor } from "../../../shared/domain/cases/clearance.ts";
import type { Concerned, Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";

/** The fields that the gate reads, of a case as it is or as it would become. */
export interface Contested {
  readonly parties: Parties;
  readonly firstStage?: Parties;
  readonly round: 1 | 2;
}

/** The accused and, in the second stage, those who decided the first (R13). */
export const concernedOf = ({ parties, firstStage, round }: Contested): Concerned => ({
  parties,
  firstStage: round === 2 ? firstStage : undefined,
});

/** @param at the Tehran day of this moment decides which deputies act for whom. */
export const gateOf = (snapshot: Snapshot, contested: Contested, at: Date): Gate =>
  gateFor(snapshot, concernedOf(contested), at);

/**
 * Clears a unit that a person chose by hand. Only routing may choose the outside authority, where everyone inside is in
 * conflict. Refused: `not-to-outside`, and any `in-conflict-*` refusal.
 */
export const namedByHand = (gate: Gate, snapshot: Snapshot, key: string): Clearance =>
  unit(snapshot, key)?.outside ? { refused: { code: "not-to-outside" } } : gate.unit(key);

/** Clears the unit that routing chose. Throws when it is in conflict: routing has a bug then. */
export function routed(gate: Gate, unit: string): Cleared {
  const clearance = gate.unit(unit);
  if ("refused" in clearance) throw new Error(`routing chose a unit in conflict: ${clearance.refused.code}`);
  return clearance.cleared;
}
