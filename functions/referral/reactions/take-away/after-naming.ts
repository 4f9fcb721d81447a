/** Decides where a case goes when staff change its accused: who loses it, and who gets it back (R2, ADR 0077). */

import { mayHold } from "../../../../shared/directory/eligible.ts";
import { keepers } from "../../../../shared/directory/keepers.ts";
import { outsideUnit } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Cleared } from "../../../../shared/domain/cases/clearance.ts";
import { conflictsIn } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { concernedOf, gateOf, routed } from "../../access/conflict.ts";
import { blindsGuardian } from "../../access/guardians.ts";
import { isKept, keeperOf } from "../../access/identity-visibility.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder, sender, type TakenBecause } from "../../case/core.ts";
import { fits } from "../../rules/machine.ts";
import { conflictFound } from "./conflict-found.ts";

export interface Moment {
  readonly snapshot: Snapshot;
  readonly at: Date;
}

type Place = { readonly unit: Cleared; readonly why: TakenBecause };

/**
 * The unit to which the case moves after its accused changed; undefined when it stays. When a guardian loses sight of
 * it, the case goes to the outside authority, so that nobody of the organisation keeps a case that its guardians cannot
 * see. A unit that loses the case by the naming loses it to inspection, which can undo the naming.
 *
 * Refuses with `nobody-to-watch` when a guardian would lose sight and the outside authority may not hold the case.
 */
export function placeAfterNaming(
  before: CaseState,
  after: CaseState,
  { snapshot, at }: Moment,
): Place | { readonly refused: Refusal } | undefined {
  if (!fits(after, "take-away")) return undefined;
  const found = conflictFound(after, snapshot, at);
  if (blindsGuardian(before, after, snapshot, at)) return outside(after, found, { snapshot, at });
  if (found === undefined || found.unit === holder(after)) return found;
  const keeper = keeperOf(snapshot, after, at);
  return keeper === undefined ? found : { ...found, unit: routed(gateOf(snapshot, after, at), keeper) };
}

function outside(
  after: CaseState,
  found: Place | undefined,
  { snapshot, at }: Moment,
): ReturnType<typeof placeAfterNaming> {
  const key = outsideUnit(snapshot)?.key;
  if (key === holder(after)) return found;
  if (key !== undefined && mayHoldIt(after, key, { snapshot, at }))
    return { unit: routed(gateOf(snapshot, after, at), key), why: found?.why ?? "complained-of" };
  return found ?? { refused: { code: "nobody-to-watch" } };
}

/**
 * The unit from which the case was last taken, when it may hold the case with its present accused. Undefined when the
 * case moved on since then, or is at a stage at which it cannot be given away.
 */
export function placeToGiveBack(state: CaseState, moment: Moment): Cleared | undefined {
  const { kind, why } = state.hops.at(-1) ?? {};
  const unit = sender(state);
  if (kind !== "taken-away" || why === "gone" || unit === holder(state) || !fits(state, "refer"))
    return undefined;
  if (isKept(state, moment.snapshot) && !keepers(moment.snapshot).includes(unit)) return undefined;
  if (!mayHoldIt(state, unit, moment)) return undefined;
  return routed(gateOf(moment.snapshot, state, moment.at), unit);
}

const mayHoldIt = (state: CaseState, unit: string, { snapshot, at }: Moment): boolean => {
  const day = tehranDay(at);
  return mayHold(snapshot, unit, conflictsIn(snapshot, day, concernedOf(state)), day);
};
