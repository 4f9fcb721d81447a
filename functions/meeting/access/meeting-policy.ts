/**
 * Checks a member of staff's conflict of interest with a meeting (R2), then applies the policy table to that person's
 * relations to the meeting (P1, M2, M3).
 */

import {
  type MeetingAction,
  type MeetingRelation,
  meetingActions,
} from "../../../shared/contracts/policy.ts";
import { defined } from "../../../shared/defined.ts";
import { hasRole, inspects, staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { relationsToMeeting } from "../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { startsNow } from "../rules/machine.ts";
import { gateOf } from "./conflict.ts";

/**
 * The fields of a meeting that the policy and the conflict check read; rows of lists have the same fields. `holds`:
 * whether the person holds the meeting's case; absent where the caller has not read this from referral.
 */
export type Gated = Pick<MeetingState, "host" | "parties" | "deputy" | "escalatedTo" | "supervising"> & {
  readonly holds?: boolean;
};

/** Takes from a list's row the fields that the policy and the conflict check read. */
export const gatedIn = ({
  host,
  deputy,
  escalatedTo,
  supervising,
  parties = { units: [], people: [] },
}: Pick<MeetingState, "host"> & Partial<Gated>): Gated => ({
  host,
  parties,
  ...defined({ deputy, escalatedTo, supervising }),
});

/**
 * Whether the meeting's official is in conflict of interest with the case, for example as an accused person or as the
 * deputy of one (M3).
 */
export const isAccused = (snapshot: Snapshot, { host, parties }: Pick<Gated, "host" | "parties">, at: Date) =>
  gateOf(snapshot, { parties }, at).conflictOf(host) !== undefined;

export const relationsOf = (
  snapshot: Snapshot,
  staff: Staff,
  gated: Gated,
  at: Date,
): readonly MeetingRelation[] =>
  relationsToMeeting(staff, {
    host: gated.host,
    unit: staffMember(snapshot, gated.host)?.unit ?? "",
    deputy: gated.deputy,
    accused: isAccused(snapshot, gated, at),
    inspects: inspects(snapshot, staff.unit),
    // The head of a unit who was warned of the meeting's deadline may see the meeting, too (D7).
    escalatedTo: [...(gated.escalatedTo ?? []), ...(gated.supervising ?? [])],
    holds: gated.holds,
  });

/**
 * Returns why this person may not do the action on the meeting, or undefined. `not-found`: the person is in conflict of
 * interest or may not see the meeting. `not-yours-to-arrange`: the person sees the meeting but lacks the right.
 */
export function gate(
  snapshot: Snapshot,
  staff: Staff,
  gated: Gated,
  action: MeetingAction,
  at: Date,
): Refusal | undefined {
  if (gateOf(snapshot, gated, at).conflictOf(staff.username)) return { code: "not-found" };
  const answer = mayI(action, staff, relationsOf(snapshot, staff, gated, at));
  if (answer === "yes") return undefined;
  return { code: answer === "not-found" ? "not-found" : "not-yours-to-arrange" };
}

type ForHost = (snapshot: Snapshot, staff: Staff, host: string, at: Date) => boolean;

const forHost =
  (action: MeetingAction): ForHost =>
  (snapshot, staff, host, at) => {
    const gated = { host, parties: { units: [], people: [] } };
    return mayI(action, staff, relationsOf(snapshot, staff, gated, at)) === "yes";
  };

/** Whether a member of staff may arrange this official's public days, on which the official receives visitors (M4). */
export const mayArrangeFor = forHost("publish-days");
/** Whether a member of staff may have a calendar feed of this official's meetings (M13). */
export const mayKeepFeed = forHost("keep-feed");

/** Whether the person is an official, which means the head of a unit. */
export const isOfficial = (snapshot: Snapshot, username: string): boolean => {
  const member = staffMember(snapshot, username);
  return member !== undefined && hasRole(member, "head");
};

/** Returns the steps that this person may take on the meeting in its present stage. */
export const openTo = (
  snapshot: Snapshot,
  staff: Staff,
  state: MeetingState,
  at: Date,
): readonly MeetingAction[] =>
  meetingActions.filter(
    (action) =>
      startsNow(state, action) &&
      !(action === "confirm-minutes" && !state.minutes) &&
      !(action === "add-remark" && !state.minutes) &&
      gate(snapshot, staff, state, action, at) === undefined,
  );
