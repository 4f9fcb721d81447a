/**
 * Who hears that a clock runs out (D7, D8): nobody in conflict with the case, and for whoever is away those who stand in
 * (R2, R9). Pure.
 */

import { headOf, unit, above as unitsAbove } from "../../../shared/directory/lookups.ts";
import { onward } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { isAbsentOn, standInsFor } from "../../../shared/directory/standing-in.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import { type CaseState, holder } from "../case-state.ts";
import type { ClockState } from "../clock-state.ts";
import { type Cleared, type Gate, gateOf } from "../conflict.ts";
import type { Whom } from "../rules/due.ts";

export function whomIn(snapshot: Snapshot, state: CaseState, at: Date): Whom {
  const gate = gateOf(snapshot, state, at);
  const reached = (username: string | undefined) => reachedFor(snapshot, gate, username, tehranDay(at));
  const heads = (unitKey: string) => reached(headOf(snapshot, unitKey)?.username);
  const line = onward(snapshot, holder(state)).filter((key) => key !== holder(state));
  const [inside, outside] = [false, true].map((is) => line.filter((key) => isOutside(snapshot, key) === is));
  const owner = (clock: ClockState) => ownerOf(state, clock, reached, heads);
  return {
    owner,
    supervisor: (clock) => {
      const owners = owner(clock);
      const lines = [holder(state), ...unitsAbove(snapshot, holder(state)).map(({ key }) => key)];
      return lines.map(heads).find((people) => people.some((one) => !owners.includes(one))) ?? [];
    },
    // The outside authority hears of it when nobody inside may.
    above: (told) =>
      nearest(inside ?? [], told, gate, heads) ??
      (told.length === 0 ? nearest(outside ?? [], told, gate, heads) : undefined),
  };
}

const isOutside = (snapshot: Snapshot, key: string): boolean => unit(snapshot, key)?.outside === true;

type Reached = (username: string | undefined) => readonly Cleared[];
type Heads = (unit: string) => readonly Cleared[];

/** The person, or whoever does their work today; those the gate lets pass. */
function reachedFor(
  snapshot: Snapshot,
  gate: Gate,
  username: string | undefined,
  day: string,
): readonly Cleared[] {
  if (username === undefined) return [];
  const people = isAbsentOn(snapshot, username, day) ? standInsFor(snapshot, username, day) : [username];
  return people.flatMap((one) => {
    const clearance = gate.person(one);
    return "cleared" in clearance ? [clearance.cleared] : [];
  });
}

/** Whose work it is: of a commitment who owes it, of a draft who approves it, else who has the case; the head where nobody has. */
function ownerOf(state: CaseState, clock: ClockState, reached: Reached, heads: Heads): readonly Cleared[] {
  const head = () => heads(holder(state));
  if (clock.clock === "approve") return head();
  if (clock.clock !== "commitment") return orElse(reached(state.expert), head);
  const owner = state.commitments[(clock.of ?? 0) - 1]?.owner;
  if (owner === undefined) return head();
  return orElse("unit" in owner ? heads(owner.unit) : reached(owner.person), head);
}

const orElse = (people: readonly Cleared[], others: () => readonly Cleared[]): readonly Cleared[] =>
  people.length > 0 ? people : others();

/** The first of these units that may hear of it, has somebody to hear it, and was not told. */
function nearest(
  line: readonly string[],
  told: readonly string[],
  gate: Gate,
  heads: Heads,
): ReturnType<Whom["above"]> {
  for (const key of line.filter((one) => !told.includes(one))) {
    const clearance = gate.unit(key);
    const to = heads(key);
    if ("cleared" in clearance && to.length > 0) return { unit: clearance.cleared, to };
  }
  return undefined;
}
