/**
 * The frame of an applicant's steps on their own meeting: checks that it is theirs, then asks the rule for a decision over
 * the meeting and its place. Intake has checked the session.
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

/** Its place may move during the decision, which is then repeated. */
const attempts = 3;

/** An applicant's step. */
export interface ApplicantsStep {
  readonly name: string;
  /** Further input, so that the same key with other input is refused. */
  readonly said?: object;
  /** The place to book (M5). */
  readonly wanted?: (state: MeetingState) => Place;
  readonly decide: (state: MeetingState, at: string) => MeetingDecision;
}

/** Refused: `not-found` (also for another applicant's meeting), `key-reused`, `place-taken`, or the rule's own codes. */
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

/** The meeting, if it is this applicant's. */
export async function ofApplicant(
  { meetings }: Pick<StepDeps, "meetings">,
  { request, person, meeting }: Pick<OnMeeting, "request" | "person" | "meeting">,
): Promise<Standing<MeetingState> | undefined> {
  const standing = await meetings.standing(meetingId(request, meeting));
  return standing.state.asked?.person === person ? standing : undefined;
}

/** An applicant's request on a meeting. */
export interface Acting {
  readonly meeting: string;
  readonly person: string;
  /** They signed in with the PIN of a paper receipt (C2). */
  readonly byReceipt?: true | undefined;
  /** The idempotency key from the applicant's browser. */
  readonly key: string;
}

/** Prefixes the key with the applicant, so that no one can use another's. */
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

/** Every step of an applicant changes the stage, so its time is the stage's. */
export const noted = (meeting: number, outcome: Outcome<MeetingState>): NotedMeeting =>
  outcome.accepted ? { meeting, at: outcome.loaded.state.since } : { refused: outcome.refusal };
