/** A group's request (C10): who may join and leave, and each person's role in the group. */

import type { Decision } from "../../../shared/journal/journal.ts";
import { isEnded } from "../request/request-queries.ts";
import type { Member, RequestFact, RequestState } from "../request/request-state.ts";

const hour = 3_600;

/**
 * The number of members at most, since one journal row announces the outcome to all of them. The number is a proposal.
 */
export const mostMembers = 200;
/**
 * How many one-time codes for joining can be asked for in an hour: from one address, and for one tracking code (C17).
 * The numbers are proposals.
 */
export const joiningLimits = { address: { most: 60, seconds: hour }, code: { most: 120, seconds: hour } };

export const memberIn = ({ members }: Pick<RequestState, "members">, person: string): Member | undefined =>
  members.find((one) => one.person === person);

/**
 * Whether a person may join now: the request is a group's, is open, and is not being erased.
 *
 * @param day today in Tehran, ISO
 */
export const isJoinable = (state: RequestState, day: string): boolean =>
  state.registration?.collective === true && !state.erasing && !state.erased && !isEnded(state, day);

/**
 * Adds a member; a repeat changes nothing. Refused: `nothing-to-join` (no group's request, ended, or unknown),
 * `group-full`, `own-group`.
 *
 * @param represents whether the person is the one who registered the request
 */
export function decideJoinGroup(
  state: RequestState,
  member: Member,
  { day, represents }: { readonly day: string; readonly represents: boolean },
): Decision<RequestFact> {
  if (memberIn(state, member.person)) return { facts: [] };
  if (!isJoinable(state, day)) return { refused: { code: "nothing-to-join" } };
  if (represents) return { refused: { code: "own-group" } };
  if (state.members.length >= mostMembers)
    return { refused: { code: "group-full", details: { most: mostMembers } } };
  return { facts: [{ type: "joined", ...member }] };
}

/** Removes a member, at any time. Refused: `not-found` for a person who has not joined. */
export const decideLeaveGroup = (state: RequestState, person: string): Decision<RequestFact> =>
  memberIn(state, person) ? { facts: [{ type: "left", person }] } : { refused: { code: "not-found" } };

export interface InGroup {
  readonly as: "representative" | "member";
  readonly members: number;
}

export const groupOf = (
  { registration, members }: RequestState,
  as: InGroup["as"],
): { readonly group?: InGroup } =>
  registration?.collective ? { group: { as, members: members.length } } : {};
