/**
 * The frame of what an applicant does about a meeting of theirs: it must be theirs, then the rules decide, over the meeting and
 * the place it has. Intake has checked their session.
 */

import { actorOfApplicant } from "../../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Outcome, Standing } from "../../../../shared/journal/journal.ts";
import type { NotedMeeting, OnMeeting } from "../../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { Place } from "../../journals/place-id.ts";
import { meetingId, requestOfMeeting } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import type { MeetingDecision } from "../../rules/machine.ts";
import { decideWithPlaces } from "../hold-place.ts";

export type StepDeps = Pick<MeetingDeps, "meetings" | "days" | "places" | "now">;

/** Its place was moved while this was decided: it is decided anew. */
const attempts = 3;

/** What the applicant does. */
export interface ApplicantsStep {
  readonly name: string;
  /** What it says besides: the same key for something else is refused. */
  readonly said?: object;
  /** The place that the meeting is to have (M5). */
  readonly wanted?: (state: MeetingState) => Place;
  readonly decide: (state: MeetingState, at: string) => MeetingDecision;
}

/** Refused: `not-found` (another applicant's meeting, too), `key-reused`, `place-taken`, or what the rule says. */
export async function applicantsStep(
  deps: StepDeps,
  ask: OnMeeting,
  { name, said, wanted, decide }: ApplicantsStep,
): Promise<NotedMeeting> {
  const acting = { ...ask, meeting: meetingId(ask.request, ask.meeting) };
  const command = applicantsCommand({ name, ...said }, acting, deps.now());
  const at = command.at.toISOString();
  for (let attempt = 1; ; attempt += 1) {
    const known = await ofApplicant(deps, ask);
    if (!known) return { refused: { code: "not-found" } };
    const outcome = await decideWithPlaces(deps, command, {
      meeting: known.id,
      wanted: wanted?.(known.state),
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

/** An applicant, on a meeting by its id. */
export interface Acting {
  readonly meeting: string;
  readonly person: string;
  /** C2: by the PIN of a paper receipt. */
  readonly byReceipt?: true | undefined;
  /** As the applicant's browser sent it. */
  readonly key: string;
}

/** Keys are the applicant's own: a stranger who sends another's key to the same place finds nothing under it. */
export const applicantsCommand = (
  step: { readonly name: string } & Readonly<Record<string, unknown>>,
  { meeting, person, byReceipt, key }: Acting,
  at: Date,
): Command => ({
  name: step.name,
  actor: actorOfApplicant(person, byReceipt === true),
  key: `applicant/${meeting}/${key}`,
  fingerprint: fingerprintOf(step),
  at,
  directory: 0,
  correlation: requestOfMeeting(meeting),
});

/** Every step of an applicant brings the meeting somewhere else: it has been there since then. */
export const noted = (meeting: number, outcome: Outcome<MeetingState>): NotedMeeting =>
  outcome.accepted ? { meeting, at: outcome.loaded.state.since } : { refused: outcome.refusal };
