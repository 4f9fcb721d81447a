/** Who may do what with this meeting: the policy table asked about how a person stands to it (P1, M2, M3), and R2 before it. */

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

/** All that policy and the gate look at; rows of lists have it, too. `holds`: the person has the case; absent where that was not asked. */
export type Gated = Pick<MeetingState, "host" | "parties" | "deputy" | "escalatedTo" | "supervising"> & {
  readonly holds?: boolean;
};

/** What a row of a list says of it. */
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

/** Whether the official is complained of, or below or acting for somebody who is (M3). */
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
    // D7: whoever is warned of it may look, too.
    escalatedTo: [...(gated.escalatedTo ?? []), ...(gated.supervising ?? [])],
    holds: gated.holds,
  });

/**
 * Why this person may not do this; nothing when they may. Refused: `not-found` (in conflict themselves, or they may not see
 * it), `not-yours-to-arrange`.
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

/** Whether they may arrange the days of this official (M4). */
export const mayArrangeFor = forHost("publish-days");
/** Whether they may have this official's meetings in a calendar of their own (M13). */
export const mayKeepFeed = forHost("keep-feed");

/** An official is whoever heads a unit. */
export const isOfficial = (snapshot: Snapshot, username: string): boolean => {
  const member = staffMember(snapshot, username);
  return member !== undefined && hasRole(member, "head");
};

/** Of the steps that start where the meeting stands, those that this person may take. */
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
