/**
 * The applicant's commands on meetings. Their session must open the request here; then the meeting service decides at once,
 * so that the second of two applicants who choose one time learns it while they look.
 */

import type {
  Invited,
  MeetingsForIntake,
  NotedMeeting,
  SeenMeetings,
} from "../../../../shared/meetings/for-intake.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Registered, RequestState } from "../../request/request-state.ts";
import { type Ask, codeNeeded } from "../applicant-command.ts";
import { whoOf } from "../read-request/read-request.ts";

export interface MeetingStepDeps extends Pick<IntakeDeps, "requests"> {
  readonly meetings: MeetingsForIntake;
}

interface Own {
  readonly state: RequestState;
  readonly registration: Registered;
  readonly who: "applicant" | "holder";
}

/** Returns the request if the session opens it. */
export async function ownRequest(
  { requests }: Pick<MeetingStepDeps, "requests">,
  { code, session }: Omit<Ask, "key">,
): Promise<Own | undefined> {
  const { state } = await requests.load(code);
  const { registration } = state;
  const who = whoOf(code, state, session);
  return registration && (who === "applicant" || who === "holder") ? { state, registration, who } : undefined;
}

/** Turns `wrong-stage`, meant for staff, into `meeting-changed`, which tells applicants that their meeting has moved on. */
export const hears = (reply: NotedMeeting): NotedMeeting =>
  "refused" in reply && reply.refused.code === "wrong-stage"
    ? { refused: { code: "meeting-changed" } }
    : reply;

/** Undefined when the session does not open the request. */
export async function readMeetings(
  deps: MeetingStepDeps,
  ask: Omit<Ask, "key">,
): Promise<SeenMeetings | undefined> {
  const own = await ownRequest(deps, ask);
  if (!own) return undefined;
  const seen = await deps.meetings.readMeetings({ request: ask.code, person: own.registration.person });
  return own.who === "holder" ? asHolder(seen) : seen;
}

/**
 * C2: time and place of each meeting, without the applicant's words and the minutes; the PIN of a receipt cannot ask for a
 * meeting.
 */
const asHolder = ({ meetings }: SeenMeetings): SeenMeetings => ({
  meetings: meetings.map(({ words: _, minutes: __, mayI, ...meeting }) => ({
    ...meeting,
    mayI: mayI.filter((move) => move !== "withdraw"),
  })),
  mayAsk: false,
});

/** M13. */
export async function readInvitation(deps: MeetingStepDeps, ask: Omit<Ask, "key">): Promise<Invited> {
  const own = await ownRequest(deps, ask);
  if (!own) return { refused: { code: "not-found" } };
  return deps.meetings.readInvitation({ request: ask.code, person: own.registration.person });
}

export interface AskOnMeeting extends Ask {
  /** The meeting's number within the request, from 1. */
  readonly meeting: number;
}

interface Asked {
  readonly request: string;
  readonly person: string;
  readonly byReceipt?: true;
  readonly meeting: number;
  readonly key: string;
}

const on =
  <More extends object>(
    step: (meetings: MeetingsForIntake, ask: Asked & More) => Promise<NotedMeeting>,
    { byHolder = false } = {},
  ) =>
  async (deps: MeetingStepDeps, ask: AskOnMeeting, more: More): Promise<NotedMeeting> => {
    const own = await ownRequest(deps, ask);
    if (!own) return { refused: { code: "not-found" } };
    if (own.who === "holder" && !byHolder) return codeNeeded;
    const { code: request, meeting, key } = ask;
    const { person } = own.registration;
    const byReceipt = own.who === "holder" && { byReceipt: true as const };
    return hears(await step(deps.meetings, { request, person, ...byReceipt, meeting, key, ...more }));
  };

/** C2: the PIN of a receipt is enough to choose a time and to give it back. */
const withReceipt = { byHolder: true };

/** M5, M6. */
export const choosePlace = on<{ day: string; time: string }>(
  (meetings, ask) => meetings.choosePlace(ask),
  withReceipt,
);
/** M8: changes to a free time in one decision. */
export const changePlace = on<{ day: string; time: string; instead: { day: string; time: string } }>(
  (meetings, ask) => meetings.changePlace(ask),
  withReceipt,
);
/** M8. */
export const cancelPlace = on<object>((meetings, ask) => meetings.cancelPlace(ask), withReceipt);
export const withdrawMeeting = on<object>((meetings, ask) => meetings.withdrawMeeting(ask));
/** M10. */
export const declineDeputy = on<object>((meetings, ask) => meetings.declineDeputy(ask), withReceipt);
