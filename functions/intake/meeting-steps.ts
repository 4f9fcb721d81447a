/**
 * What an applicant does about meetings: their session must open the request here, then the service of meetings decides at once
 * (of two who want one time, one is told so while they look).
 */

import type {
  Invited,
  MeetingsForIntake,
  NotedMeeting,
  SeenMeetings,
} from "../../shared/meetings/for-intake.ts";
import type { Ask } from "./applicants-step.ts";
import type { IntakeDeps } from "./deps.ts";
import { opened } from "./read-request/read-request.ts";
import type { Registration, RequestState } from "./request-state.ts";

export interface MeetingStepDeps extends Pick<IntakeDeps, "requests"> {
  readonly meetings: MeetingsForIntake;
}

interface Own {
  readonly state: RequestState;
  readonly registration: Registration;
}

/** The request, when the session opens it. */
export async function ownRequest(
  { requests }: Pick<MeetingStepDeps, "requests">,
  { code, session }: Omit<Ask, "key">,
): Promise<Own | undefined> {
  const { state } = await requests.load(code);
  const { registration } = state;
  return registration && opened(code, registration, session) ? { state, registration } : undefined;
}

/** To staff a stage is the case's; an applicant is told that their meeting has moved on. */
export const hears = (reply: NotedMeeting): NotedMeeting =>
  "refused" in reply && reply.refused.code === "wrong-stage"
    ? { refused: { code: "meeting-changed" } }
    : reply;

/** Nothing when the session does not open the request. */
export async function readMeetings(
  deps: MeetingStepDeps,
  ask: Omit<Ask, "key">,
): Promise<SeenMeetings | undefined> {
  const own = await ownRequest(deps, ask);
  return own && deps.meetings.readMeetings({ request: ask.code, person: own.registration.person });
}

/** M13. */
export async function readInvitation(deps: MeetingStepDeps, ask: Omit<Ask, "key">): Promise<Invited> {
  const own = await ownRequest(deps, ask);
  if (!own) return { refused: { code: "not-found" } };
  return deps.meetings.readInvitation({ request: ask.code, person: own.registration.person });
}

export interface AskOnMeeting extends Ask {
  /** Which of the request's meetings, from 1. */
  readonly meeting: number;
}

const on =
  <More extends object>(
    step: (
      meetings: MeetingsForIntake,
      ask: { request: string; person: string; meeting: number; key: string } & More,
    ) => Promise<NotedMeeting>,
  ) =>
  async (deps: MeetingStepDeps, ask: AskOnMeeting, more: More): Promise<NotedMeeting> => {
    const own = await ownRequest(deps, ask);
    if (!own) return { refused: { code: "not-found" } };
    const { code: request, meeting, key } = ask;
    return hears(
      await step(deps.meetings, { request, person: own.registration.person, meeting, key, ...more }),
    );
  };

/** M5, M6. */
export const choosePlace = on<{ day: string; time: string }>((meetings, ask) => meetings.choosePlace(ask));
/** M8. */
export const cancelPlace = on<object>((meetings, ask) => meetings.cancelPlace(ask));
export const withdrawMeeting = on<object>((meetings, ask) => meetings.withdrawMeeting(ask));
/** M10. */
export const declineDeputy = on<object>((meetings, ask) => meetings.declineDeputy(ask));
