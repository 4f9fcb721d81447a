import { withInspectors } from "../../../../shared/directory/first-place.ts";
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

/**
 * The fields of a case that decide whether its holders may have it. The case's row in the list of contested cases has
 * the same fields.
 */
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
 * Why the holders may not have the case: the unit, the assignee, or the author of the draft awaiting approval is in
 * conflict of interest (R2, R13); or `gone`: the unit or the assignee left the directory. Undefined when they may have
 * the case.
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
 * The unit to which an open case moves when its holders may not have it: the nearest unit that may have it, starting
 * with the case's own unit (R2). Undefined when the case may stay. Also undefined when no unit may have it; people in
 * conflict of interest are then refused every step until the directory changes.
 */
export function conflictFound(
  state: CaseState,
  snapshot: Snapshot,
  at: Date,
): { readonly unit: Cleared; readonly why: TakenBecause } | undefined {
  const contested = contestedIn(state, snapshot);
  const held = heldIn(contested);
  const why = fits(state, "take-away") ? whyLost(held, snapshot, at) : undefined;
  if (why === undefined) return undefined;
  const from = unitInPlaceOf(snapshot, held.unit) ?? triageUnit(snapshot);
  // A case of a hidden applicant or an emergency stays in its unit when only a person, and not the unit, may no longer
  // have it. Otherwise the case goes to a unit that may read it (C15, S3).
  const place = isKept(state, snapshot)
    ? keeperOf(snapshot, contested, at, { before: [holder(state)] })
    : placeFor(snapshot, from, concernedOf(state), tehranDay(at));
  return place === undefined ? undefined : { unit: routed(gateOf(snapshot, state, at), place), why };
}

/** While an inspector may be the accused, inspection is in conflict of interest as a whole (`firstPlace`). */
const contestedIn = (state: CaseState, snapshot: Snapshot): CaseState =>
  state.undecidedName ? { ...state, parties: withInspectors(snapshot, state.parties) } : state;
