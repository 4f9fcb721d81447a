/**
 * Decides whether a member of staff may read part of a meeting. The conflict of interest is checked first, and a refused
 * attempt recorded (R2).
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
 * The refusal of an action on a meeting, or undefined. Refused: `forbidden` for users missing from the directory;
 * `not-found` for a missing meeting, another official's, or a conflict of interest, so that the three look alike;
 * `not-yours-to-arrange`.
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
