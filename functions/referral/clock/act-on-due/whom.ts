/**
 * Finds the people who get a warning or an escalation of a clock (D7, D8). People in conflict of interest with the case
 * get none (R2). The deputy of an absent person gets it in that person's place (R9). Pure.
 */

import { onward } from "../../../../shared/directory/place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { type WhoHears, whoHears } from "../../../../shared/directory/who-hears.ts";
import type { Cleared } from "../../../../shared/domain/cases/clearance.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { gateOf } from "../../access/conflict.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { ClockState } from "../../case/clocks.ts";
import { holder } from "../../case/core.ts";
import type { Whom } from "../../rules/due.ts";

export function whomIn(snapshot: Snapshot, state: CaseState, at: Date): Whom {
  const gate = gateOf(snapshot, state, at);
  const { reached, heads, supervisor, nearest } = whoHears(snapshot, gate, tehranDay(at));
  const line = onward(snapshot, holder(state)).filter((key) => key !== holder(state));
  const owner = (clock: ClockState) => ownerOf(state, clock, reached, heads);
  return {
    owner,
    supervisor: (clock) => supervisor(holder(state), owner(clock))?.to ?? [],
    above: (told) => nearest(line, told),
  };
}

type Reached = WhoHears<Cleared>["reached"];
type Heads = WhoHears<Cleared>["heads"];

/**
 * The person whose work the clock measures: the owner of a commitment, the head who approves a draft, or the assignee.
 * The unit's head when there is no such person.
 */
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
