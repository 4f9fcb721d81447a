import type * as z from "zod/mini";
import type {
  FreeDays,
  forIntakeSchema,
  Invited,
  MeetingsForIntake,
  NotedMeeting,
  NumberedMeeting,
  SeenMeetings,
} from "../../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { readFreeDays } from "../../queries/read-free-days.ts";
import { readInvitation } from "../../queries/read-invitation.ts";
import { readMeetings } from "../../queries/read-meetings.ts";
import { askMeeting } from "../ask-meeting.ts";
import { cancelPlace } from "../cancel-place.ts";
import { changePlace } from "../change-place.ts";
import { chooseOffered } from "../choose-place/choose-offered.ts";
import { declineDeputy } from "../decline-deputy.ts";
import { walkIn } from "../walk-in.ts";
import { withdrawMeeting } from "../withdraw-meeting.ts";

type Answer = NotedMeeting | NumberedMeeting | SeenMeetings | Invited | FreeDays;

/** The operations that intake may call on behalf of applicants, each bound to the function that carries it out. */
export const forApplicants = (deps: MeetingDeps): MeetingsForIntake => ({
  askMeeting: (ask) => askMeeting(deps, ask),
  walkIn: (ask) => walkIn(deps, ask),
  readMeetings: (ask) => readMeetings(deps, ask),
  readInvitation: (ask) => readInvitation(deps, ask),
  readFreeDays: () => readFreeDays(deps),
  choosePlace: (ask) => chooseOffered(deps, ask),
  changePlace: (ask) => changePlace(deps, ask),
  cancelPlace: (ask) => cancelPlace(deps, ask),
  withdrawMeeting: (ask) => withdrawMeeting(deps, ask),
  declineDeputy: (ask) => declineDeputy(deps, ask),
});

/** Runs the operation that intake named in a direct Lambda invocation. */
export function answerIntake(
  deps: MeetingDeps,
  { operation, ...ask }: z.output<ReturnType<typeof forIntakeSchema>>,
): Promise<Answer> {
  const meetings = forApplicants(deps);
  const by = {
    "ask-meeting": meetings.askMeeting,
    "walk-in": meetings.walkIn,
    "read-meetings": meetings.readMeetings,
    "read-invitation": meetings.readInvitation,
    "read-free-days": meetings.readFreeDays,
    "choose-place": meetings.choosePlace,
    "change-place": meetings.changePlace,
    "cancel-place": meetings.cancelPlace,
    "withdraw-meeting": meetings.withdrawMeeting,
    "decline-deputy": meetings.declineDeputy,
  };
  const answer = by[operation] as (ask: object) => Promise<Answer>;
  return answer(ask);
}
