/** Decides by the policy table whether a member of staff may do an action (P1). */

import {
  type Action,
  type AnyRelation,
  type DeskAction,
  deskActions,
  type Grant,
  type MeetingAction,
  meetingActions,
  policy,
} from "../../contracts/policy.ts";
import type { Staff } from "./staff.ts";

/** `yes`, or the code of the refusal. A case that the user may not see is refused with `not-found`. */
export type Answer = "yes" | "not-found" | "forbidden" | "not-yours-to-do" | "own-approval";

/**
 * Whether the policy table allows the action to this person, who has these relations to the case or meeting.
 * A right that depends only on roles needs no relation.
 */
export function mayI(action: Action, staff: Staff, related: readonly AnyRelation[] = []): Answer {
  if (allows(action, staff, related)) return "yes";
  if (isDeskAction(action)) return "forbidden";
  if (!allows(isMeetingAction(action) ? "see-meeting" : "see-case", staff, related)) return "not-found";
  const others = related.filter((relation) => relation !== "author");
  return allows(action, staff, others) ? "own-approval" : "not-yours-to-do";
}

/**
 * Whether the policy table allows this person an action that is about no case. The only relation that counts
 * is being the head of some unit today.
 */
export const mayAtDesk = (action: DeskAction, staff: Staff): boolean =>
  mayI(action, staff, staff.headOf.length > 0 ? ["head"] : []) === "yes";

export const isDeskAction = (action: Action): action is DeskAction =>
  (deskActions as readonly Action[]).includes(action);

export const isMeetingAction = (action: Action): action is MeetingAction =>
  (meetingActions as readonly Action[]).includes(action);

const allows = (action: Action, staff: Staff, related: readonly AnyRelation[]): boolean =>
  policy[action].some((grant) => grants(grant, staff, related));

const grants = (grant: Grant, staff: Staff, related: readonly AnyRelation[]): boolean =>
  grant.roles.some((role) => staff.roles.includes(role)) &&
  (grant.relations === "any" || grant.relations.some((relation) => related.includes(relation))) &&
  !grant.never?.some((relation) => related.includes(relation));
