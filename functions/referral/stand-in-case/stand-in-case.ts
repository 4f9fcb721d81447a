import type { StandInCase, StandingInCase } from "../../../shared/cases/for-meeting.ts";
import { mayI, policy } from "../../../shared/handler/policy.ts";
import { gateOf } from "../conflict.ts";
import type { ReferralDeps } from "../deps.ts";
import { relationsOf, staffAt } from "../gate.ts";
import { isHiddenFrom } from "../hidden.ts";
import { noteLookAtMeeting } from "../note-look/note-look.ts";

/** How a member of staff stands to the case of a meeting; a look at the meeting's words is a row of the case first (R15, C15). */
export async function standInCase(
  deps: Pick<ReferralDeps, "cases" | "looks" | "directory" | "now">,
  { request, by, look }: StandInCase,
): Promise<StandingInCase> {
  const [{ number, snapshot }, { state }] = await Promise.all([
    deps.directory.current(),
    deps.cases.load(request),
  ]);
  const at = deps.now();
  const staff = staffAt(snapshot, by, at);
  const holds =
    staff !== undefined &&
    mayI(policy, "see-applicant", staff, relationsOf(state, staff)) === "yes" &&
    gateOf(snapshot, state, at).conflictOf(by) === undefined;
  if (look && (holds || look.by === "reader"))
    await noteLookAtMeeting(deps, { request, meeting: look.meeting, by }, number);
  return { holds, hidden: state.stage === "unknown" || isHiddenFrom(state, staff, snapshot) };
}
