/**
 * Finds who in a unit could work on a case. One person drafts the answer and another approves, and neither
 * may be in conflict of interest (R2, R10).
 */
import type { Conflicts } from "../domain/cases/conflict-of-interest.ts";
import { hasRole, headOf, staffMember, staffOf } from "./lookups.ts";
import type { Role } from "./snapshot.ts";
import { type Standing, standInsFor } from "./standing-in.ts";

/**
 * Roles of the people to whom a head assigns cases; `shared/contracts/policy.ts` allows these roles to draft
 * answers.
 */
const drafting = ["expert", "inspector"] as const satisfies readonly Role[];

/** Roles whose holders never approve an answer, not even as deputies of a head. */
const notAtWork = ["auditor", "administrator"] as const satisfies readonly Role[];

export interface Eligible {
  readonly drafters: readonly string[];
  /**
   * The user names of the people who can approve: the unit's head, and the people who stand in for the head that day.
   */
  readonly approvers: readonly string[];
}

/**
 * The user names of all people who could draft or approve the answer of a case that the unit holds.
 * @param day in Tehran, ISO
 */
export function eligible(org: Standing, unit: string, conflicts: Conflicts, day: string): Eligible {
  const clear = (username: string) => conflicts.person(username) === undefined;
  const drafters = staffOf(org, unit).filter((member) => drafting.some((role) => hasRole(member, role)));
  const head = headOf(org, unit)?.username;
  const approvers = head === undefined ? [] : [head, ...standInsFor(org, head, day)];
  return {
    drafters: drafters.map(({ username }) => username).filter(clear),
    approvers: approvers.filter((username) => isAtWork(org, username) && clear(username)),
  };
}

const isAtWork = (org: Standing, username: string): boolean =>
  staffMember(org, username)?.roles.some((role) => !(notAtWork as readonly Role[]).includes(role)) === true;

/**
 * Whether a unit may hold a case and can answer it: the unit is not in conflict of interest, and it has two
 * different people, one who can draft the answer and one who can approve it.
 */
export function mayHold(org: Standing, unit: string, conflicts: Conflicts, day: string): boolean {
  if (conflicts.unit(unit) !== undefined) return false;
  const { drafters, approvers } = eligible(org, unit, conflicts, day);
  return drafters.some((drafter) => approvers.some((approver) => approver !== drafter));
}
