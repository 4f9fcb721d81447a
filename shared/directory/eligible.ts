/** Who in a unit could work on a case: one who drafts and another who approves, neither in conflict (R2, R10). */
import type { Conflicts } from "../domain/cases/conflict-of-interest.ts";
import { hasRole, headOf, staffMember, staffOf } from "./lookups.ts";
import type { Role } from "./snapshot.ts";
import { type Standing, standInsFor } from "./standing-in.ts";

/** Whom a head gives cases to; `shared/contracts/policy.ts` lets them draft. */
const drafting = ["expert", "inspector"] as const satisfies readonly Role[];

/** Those who only look or only keep the system running approve nothing, deputies or not. */
const notAtWork = ["auditor", "administrator"] as const satisfies readonly Role[];

export interface Eligible {
  readonly drafters: readonly string[];
  /** The head, and whoever stands in for the head that day. */
  readonly approvers: readonly string[];
}

/** Everybody who could have a hand in a case that the unit holds, by user name. @param day in Tehran, ISO */
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
 * Whether a unit may hold a case and can bring it to an answer: it is not in conflict, and somebody eligible drafts and
 * somebody else who is eligible approves.
 */
export function mayHold(org: Standing, unit: string, conflicts: Conflicts, day: string): boolean {
  if (conflicts.unit(unit) !== undefined) return false;
  const { drafters, approvers } = eligible(org, unit, conflicts, day);
  return drafters.some((drafter) => approvers.some((approver) => approver !== drafter));
}
