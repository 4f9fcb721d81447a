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

/** The fields of a case that decide whether its holders may have it; its row in the contested list has them. */
export interface Held {
  readonly unit: string;
  readonly expert?: string | undefined;
  /** The author of the draft that awaits approval. */
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
 * Why its holders may not have the case: the unit, the assignee or the author of the waiting draft is in conflict (R2,
 * R13), or the unit or the assignee left the directory. Undefined when they may.
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
 * Where an open case goes when its holders may not have it: the nearest unit that may, beginning with its own (R2).
 * Undefined when it may stay, and when no unit may have it: the gate then refuses everyone in conflict until the next
 * directory.
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
  // A hidden case or an emergency stays in its unit when only a person there lost it, else it goes to a unit that may read it (C15, S3).
  const place = isKept(state, snapshot)
    ? keeperOf(snapshot, state, at, { before: [holder(state)] })
    : placeFor(snapshot, from, concernedOf(state), tehranDay(at));
  return place === undefined ? undefined : { unit: routed(gateOf(snapshot, state, at), place), why };
}
