import { aws } from "../../../shared/aws/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import {
  type FreeDays,
  type Invited,
  type MeetingsForIntake,
  type NotedMeeting,
  type NumberedMeeting,
  notedReply,
  numberedReply,
  readFreeDaysReply,
  readInvitationReply,
  readMeetingsReply,
  type SeenMeetings,
} from "../../../shared/meetings/for-intake.ts";

/** The service of meetings, reached by direct invocation: the place decides at once. */
export function meetingsAt(functionName: string): MeetingsForIntake {
  const noted = remote<object, NotedMeeting>(functionName, notedReply, aws());
  const numbered = remote<object, NumberedMeeting>(functionName, numberedReply, aws());
  const seen = remote<object, SeenMeetings>(functionName, readMeetingsReply, aws());
  const invited = remote<object, Invited>(functionName, readInvitationReply, aws());
  const freeDays = remote<object, FreeDays>(functionName, readFreeDaysReply, aws());
  return {
    askMeeting: (ask) => noted({ operation: "ask-meeting", ...ask }),
    walkIn: (ask) => numbered({ operation: "walk-in", ...ask }),
    readMeetings: (ask) => seen({ operation: "read-meetings", ...ask }),
    readInvitation: (ask) => invited({ operation: "read-invitation", ...ask }),
    readFreeDays: () => freeDays({ operation: "read-free-days" }),
    choosePlace: (ask) => noted({ operation: "choose-place", ...ask }),
    cancelPlace: (ask) => noted({ operation: "cancel-place", ...ask }),
    withdrawMeeting: (ask) => noted({ operation: "withdraw-meeting", ...ask }),
    declineDeputy: (ask) => noted({ operation: "decline-deputy", ...ask }),
  };
}
