import type { StandInCase, StandingInCase } from "../../../shared/cases/for-meeting.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { relationsOf } from "../access/case-policy.ts";
import { gateOf } from "../access/conflict.ts";
import { isHiddenFrom } from "../access/identity-visibility.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { noteLookAtMeeting } from "../reactions/note-look.ts";

/**
 * Tells the meeting service whether a member of staff holds the case of a meeting, and whether its applicant is hidden
 * from that person. With `look`, first records in the access log that the person reads the texts of the meeting, if
 * they may (R15, C15).
 */
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
    mayI("see-applicant", staff, relationsOf(state, staff)) === "yes" &&
    gateOf(snapshot, state, at).conflictOf(by) === undefined;
  if (look && (holds || look.by === "reader"))
    await noteLookAtMeeting(deps, { request, meeting: look.meeting, by }, number);
  return { holds, hidden: state.stage === "unknown" || isHiddenFrom(state, staff, snapshot) };
}
