/** Functions that the repeated decisions on meetings share. */

import { relationsOf } from "../../functions/meeting/access/meeting-policy.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import type { MeetingRelation } from "../../shared/contracts/policy.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Staff } from "../../shared/handler/auth/staff.ts";
import type { Because } from "./because.ts";
import { inConflict } from "./case-moment.ts";
import type { DecidedAgain, Moment } from "./chapter.ts";

export type MeetingMoment = Moment<MeetingState, MeetingFact>;

export const refusedAgain = (code: string, because: readonly Because[] = []): DecidedAgain => ({
  decision: { refused: { code } },
  because,
});

/** R15: returns the user's relations to the meeting, such as `host`, and the user's roles. */
export function meetingPolicy(
  action: string,
  staff: Staff,
  related: readonly MeetingRelation[],
): Extract<Because, { readonly rule: "meeting-policy" }> {
  const { username, unit, roles } = staff;
  return { rule: "meeting-policy", action, username, unit, roles, relations: related };
}

export const standingOf = (
  { before, row, snapshot }: MeetingMoment,
  staff: Staff,
): readonly MeetingRelation[] => relationsOf(snapshot(), staff, before, new Date(row.at));

/**
 * R2: returns which of these users were in conflict of interest with the meeting's case, and which accused
 * party causes each conflict.
 */
export const conflictsOf = (
  snapshot: Snapshot,
  { parties }: Pick<MeetingState, "parties">,
  at: Date,
  people: readonly string[],
): readonly Because[] => inConflict(snapshot, { parties, round: 1 }, at, { people });
