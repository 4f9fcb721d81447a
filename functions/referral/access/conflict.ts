/** Checks whether a unit or person is in conflict of interest with a case (R2, R13). */

import { unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Clearance, type Cleared, type Gate, gateFor } from "../../../shared/domain/cases/clearance.ts";
import type { Concerned, Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";

/**
 * The fields of a case that decide conflicts of interest. The values are those of the present case, or those that the
 * case would have after a step.
 */
export interface Contested {
  readonly parties: Parties;
  readonly firstStage?: Parties;
  readonly round: 1 | 2;
}

/**
 * The units and people with whom this case is in conflict of interest: the accused and, in the second stage, everyone
 * who decided the first stage (R13).
 */
export const concernedOf = ({ parties, firstStage, round }: Contested): Concerned => ({
  parties,
  firstStage: round === 2 ? firstStage : undefined,
});

/**
 * Makes the check for conflicts of interest with this case.
 * @param at the Tehran day of this moment decides which deputies act for whom.
 */
export const gateOf = (snapshot: Snapshot, contested: Contested, at: Date): Gate =>
  gateFor(snapshot, concernedOf(contested), at);

/**
 * Checks a unit that a person chose by hand. A unit in conflict of interest is refused with an `in-conflict-*` code.
 * The outside authority is refused as `not-to-outside`: only the system gives that authority a case, when every other unit is in
 * conflict of interest.
 */
export const namedByHand = (gate: Gate, snapshot: Snapshot, key: string): Clearance =>
  unit(snapshot, key)?.outside ? { refused: { code: "not-to-outside" } } : gate.unit(key);

/**
 * Checks the unit that routing chose. Throws when that unit is in conflict of interest, because routing never chooses
 * such a unit.
 */
export function routed(gate: Gate, unit: string): Cleared {
  const clearance = gate.unit(unit);
  if ("refused" in clearance) throw new Error(`routing chose a unit in conflict: ${clearance.refused.code}`);
  return clearance.cleared;
}
