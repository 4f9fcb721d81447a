import { unitInPlaceOf } from "../../../../shared/directory/lineage.ts";
import { staffMember, triageUnit, unit } from "../../../../shared/directory/lookups.ts";
import { placeFor } from "../../../../shared/directory/place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { type Cleared, conflictIn, type Gate } from "../../../../shared/domain/cases/clearance.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { type Contested, concernedOf, gateOf, routed } from "../../access/conflict.ts";
import { isKept, keeperOf } from "../../access/identity-visibility.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder, type TakenBecause } from "../../case/core.ts";
import { fits } from "../../rules/machine.ts";

/** What of a case says whether somebody has it who may not: its row in the list of contested cases has as much. */
export interface Held {
  readonly unit: string;
  readonly expert?: string | undefined;
  /** Who wrote the draft that waits. */
  readonly draftBy?: string | undefined;
  readonly concerning: Contested;
}

const heldIn = (state: CaseState): Held => ({
  unit: holder(state),
  expert: state.expert,
  draftBy: state.draft?.by,
  concerning: state,
});

/**
 * Why whoever has a case may not have it: the unit, its expert or the author of the pending draft is in conflict (R2,
 * R13), or the expert or the unit is no longer there. Nothing when all is well.
 */
export function whyLost(held: Held, snapshot: Snapshot, at: Date): TakenBecause | undefined {
  const gate = gateOf(snapshot, held.concerning, at);
  const people = [held.expert, held.draftBy].filter((one) => one !== undefined);
  const [conflict] = people.flatMap((username) => gate.conflictOf(username) ?? []);
  return unitsConflict(gate, held.unit) ?? conflict?.reason ?? (isGone(held, snapshot) ? "gone" : undefined);
}

function unitsConflict(gate: Gate, key: string): TakenBecause | undefined {
  const clearance = gate.unit(key);
  return "refused" in clearance ? conflictIn(clearance.refused) : undefined;
}

const isGone = (held: Held, snapshot: Snapshot): boolean =>
  unit(snapshot, held.unit) === undefined ||
  (held.expert !== undefined && staffMember(snapshot, held.expert)?.unit !== held.unit);

/**
 * Who has this open case and may not, and where it goes instead: the nearest unit that may hold it, beginning with the one
 * that holds it (R2). Also nothing when no unit may: an accepted directory has an outside authority, and in one from
 * before, the gate still refuses everybody in conflict, and the next directory is asked again.
 */
export function conflictFound(
  state: CaseState,
  snapshot: Snapshot,
  at: Date,
): { readonly unit: Cleared; readonly why: TakenBecause } | undefined {
  const held = heldIn(state);
  const why = fits(state, "take-away") ? whyLost(held, snapshot, at) : undefined;
  if (why === undefined) return undefined;
  const from = unitInPlaceOf(snapshot, held.unit) ?? triageUnit(snapshot);
  // C15, S3: it stays where only somebody of the unit lost it, else it goes to who reads it.
  const place = isKept(state, snapshot)
    ? keeperOf(snapshot, state, at, { before: [holder(state)] })
    : placeFor(snapshot, from, concernedOf(state), tehranDay(at));
  return place === undefined ? undefined : { unit: routed(gateOf(snapshot, state, at), place), why };
}
