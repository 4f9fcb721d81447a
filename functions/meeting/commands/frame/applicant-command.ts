/**
 * The frame of what an applicant does about a meeting of theirs: it must be theirs, then the rules decide, over the meeting and
 * the place it has. Intake has checked their session.
 */

import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Outcome, Standing } from "../../../../shared/journal/journal.ts";
import type { NotedMeeting, OnMeeting } from "../../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { meetingId } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import type { MeetingDecision } from "../../rules/machine.ts";
import { decideWithPlaces } from "../hold-place.ts";

export type StepDeps = Pick<MeetingDeps, "meetings" | "days" | "places" | "now">;

/** Its place was moved while this was decided: it is decided anew. */
const attempts = 3;

/** Refused: `not-found` (also when it is somebody else's), `key-reused`, or what the rule says. */
export async function applicantsStep(
  deps: StepDeps,
  name: string,
  ask: OnMeeting,
  decide: (state: MeetingState, at: string) => MeetingDecision,
): Promise<NotedMeeting> {
  const command = applicantsCommand(name, ask, deps.now());
  const at = command.at.toISOString();
  for (let attempt = 1; ; attempt += 1) {
    const known = await ofApplicant(deps, ask);
    if (!known) return { refused: { code: "not-found" } };
    const outcome = await decideWithPlaces(deps, command, {
      meeting: known.id,
      known,
      decide: ({ state }) => decide(state, at),
    });
    const moved = !outcome.accepted && outcome.refusal.code === "stale";
    if (!moved || attempt === attempts) return noted(ask.meeting, outcome);
  }
}

/** The meeting, when it is this applicant's. */
export async function ofApplicant(
  { meetings }: Pick<StepDeps, "meetings">,
  { request, person, meeting }: Pick<OnMeeting, "request" | "person" | "meeting">,
): Promise<Standing<MeetingState> | undefined> {
  const standing = await meetings.standing(meetingId(request, meeting));
  return standing.state.asked?.person === person ? standing : undefined;
}

export interface Acting {
  readonly person: string;
  /** C2: by the PIN of a paper receipt. */
  readonly byReceipt?: true | undefined;
}

/** An actor as the rows name it: `receipt:<person id>` by the PIN of a receipt, else `applicant:<person id>` (C2). */
export const applicantsActor = ({ person, byReceipt }: Acting): string =>
  `${byReceipt ? "receipt" : "applicant"}:${person}`;

/** Keys are the applicant's own: whoever sends another's key to the same place finds nothing under it. */
const applicantsCommand = (
  name: string,
  { request, person, byReceipt, meeting, key }: OnMeeting,
  at: Date,
): Command => ({
  name,
  actor: applicantsActor({ person, byReceipt }),
  key: `applicant/${meetingId(request, meeting)}/${key}`,
  fingerprint: fingerprintOf({ name }),
  at,
  directory: 0,
  correlation: request,
});

/** Every step of an applicant brings the meeting somewhere else: it has been there since then. */
export const noted = (meeting: number, outcome: Outcome<MeetingState>): NotedMeeting =>
  outcome.accepted ? { meeting, at: outcome.loaded.state.since } : { refused: outcome.refusal };
