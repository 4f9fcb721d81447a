/**
 * The applicant's commands on meetings. The session must open the request in intake. The meeting service is then called
 * directly, so that an applicant who chooses a taken time learns this while still on the page.
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

/** Returns the request if the session opens it as its applicant or with a receipt's PIN; otherwise undefined. */
export async function ownRequest(
  { requests }: Pick<MeetingStepDeps, "requests">,
  { code, session }: Omit<Ask, "key">,
): Promise<Own | undefined> {
  const { state } = await requests.load(code);
  const { registration } = state;
  const who = whoOf(code, state, session);
  return registration && (who === "applicant" || who === "holder") ? { state, registration, who } : undefined;
}

/**
 * Turns the refusal `wrong-stage`, meant for staff, into `meeting-changed`, which tells applicants that their meeting has
 * changed.
 */
export const hears = (reply: NotedMeeting): NotedMeeting =>
  "refused" in reply && reply.refused.code === "wrong-stage"
    ? { refused: { code: "meeting-changed" } }
    : reply;

/** Returns the request's meetings; undefined when `ownRequest` returns nothing. */
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
 * C2: the meetings as the holder of a receipt sees them: with time and place, without the applicant's text and the
 * minutes. The holder of a receipt can neither ask for a meeting nor withdraw one.
 */
const asHolder = ({ meetings }: SeenMeetings): SeenMeetings => ({
  meetings: meetings.map(({ words: _, minutes: __, mayI, ...meeting }) => ({
    ...meeting,
    mayI: mayI.filter((move) => move !== "withdraw"),
  })),
  mayAsk: false,
});

/**
 * The calendar invitation of the applicant's meeting (M13). Refused as `not-found` when the session does not open the
 * request as its applicant or with a receipt's PIN, and when no meeting has or had a time.
 */
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

/** C2: marks the steps that a session opened with a receipt's PIN may take. All other steps need a one-time code. */
const withReceipt = { byHolder: true };

/** The applicant chooses one of the offered times (M5, M6). */
export const choosePlace = on<{ day: string; time: string }>(
  (meetings, ask) => meetings.choosePlace(ask),
  withReceipt,
);
/** M8: the applicant exchanges their time for a free one; one decision frees the old time and takes the new one. */
export const changePlace = on<{ day: string; time: string; instead: { day: string; time: string } }>(
  (meetings, ask) => meetings.changePlace(ask),
  withReceipt,
);
/** The applicant cancels the chosen time (M8). */
export const cancelPlace = on<object>((meetings, ask) => meetings.cancelPlace(ask), withReceipt);
export const withdrawMeeting = on<object>((meetings, ask) => meetings.withdrawMeeting(ask));
/** The applicant declines to meet the official's deputy (M10). */
export const declineDeputy = on<object>((meetings, ask) => meetings.declineDeputy(ask), withReceipt);
