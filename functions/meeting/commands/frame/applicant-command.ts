/**
 * The frame of all steps of applicants: checks that the meeting is the applicant's, then lets the rule decide over the
 * meeting and its place. Intake has already checked the applicant's session.
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

/** The number of attempts: the meeting's place may change during the decision, which is then repeated. */
const attempts = 3;

/** The definition of a step that an applicant takes on their meeting. */
export interface ApplicantsStep {
  readonly name: string;
  /**
   * Further input of the step. It is part of the fingerprint, so that the same idempotency key with other input is
   * refused.
   */
  readonly said?: object;
  /** Returns the place to book; absent when the step books none (M5). */
  readonly wanted?: (state: MeetingState) => Place;
  readonly decide: (state: MeetingState, at: string) => MeetingDecision;
}

/**
 * Runs an applicant's operation on the applicant's meeting. Refuses with `not-found` (also for another applicant's
 * meeting), `key-reused`, `place-taken`, or a code that `decide` returns.
 */
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

/** Returns the meeting if it belongs to this applicant; otherwise undefined. */
export async function ofApplicant(
  { meetings }: Pick<StepDeps, "meetings">,
  { request, person, meeting }: Pick<OnMeeting, "request" | "person" | "meeting">,
): Promise<Standing<MeetingState> | undefined> {
  const standing = await meetings.standing(meetingId(request, meeting));
  return standing.state.asked?.person === person ? standing : undefined;
}

/** The fields of an applicant's call that changes a meeting. */
export interface Acting {
  readonly meeting: string;
  readonly person: string;
  /** True when the applicant signed in with the PIN of a paper receipt (C2). */
  readonly byReceipt?: true | undefined;
  /** The idempotency key from the applicant's browser. */
  readonly key: string;
}

/**
 * Makes the command of an applicant's step. Its key starts with the applicant's id, so that nobody can use another
 * person's key.
 */
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

/**
 * Makes the reply of an applicant's step. Each of these steps sets the stage, sometimes to the same one, so the time of
 * the stage is the time of the step.
 */
export const noted = (meeting: number, outcome: Outcome<MeetingState>): NotedMeeting =>
  outcome.accepted ? { meeting, at: outcome.loaded.state.since } : { refused: outcome.refusal };
