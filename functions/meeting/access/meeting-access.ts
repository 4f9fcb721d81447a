/**
 * Decides whether a member of staff may read a part of a meeting. A conflict of interest is checked first, and an
 * attempt by a person in conflict is recorded (R2).
 */

import type { MeetingAction } from "../../../shared/contracts/policy.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import type { Loaded, Refusal } from "../../../shared/journal/journal.ts";
import type { StaffDeps } from "../adapters/deps.ts";
import { isAskedFor } from "../meeting/core.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { noteConflict } from "../reactions/note-conflict.ts";
import { gateOf } from "./conflict.ts";
import { gate } from "./meeting-policy.ts";

/**
 * Returns why this user may not do the action on the meeting, or undefined. The codes are `forbidden` for users missing
 * from the directory, `not-found` and `not-yours-to-arrange`. A missing meeting, another official's meeting and a
 * conflict of interest all give `not-found`, so that a user cannot tell them apart.
 */
export async function hindered(
  deps: Pick<StaffDeps, "conflicts" | "directory" | "now" | "referral">,
  { id, state }: Pick<Loaded<MeetingState>, "id" | "state">,
  username: string,
  action: MeetingAction,
): Promise<Refusal | undefined> {
  const { number, snapshot } = await deps.directory.current();
  const at = deps.now();
  const staff = staffAt(snapshot, username, at);
  if (!staff) return { code: "forbidden" };
  if (!isAskedFor(state)) return { code: "not-found" };
  const conflict = gateOf(snapshot, state, at).conflictOf(username);
  if (conflict) await noteConflict(deps, id, { by: username, action, why: conflict.reason }, number);
  const refused = (holds: boolean) => gate(snapshot, staff, { ...state, holds }, action, at);
  if (!refused(false) || refused(true)) return refused(false);
  const { holds } = await deps.referral.standInCase({ request: requestOfMeeting(id), by: username });
  return refused(holds);
}
