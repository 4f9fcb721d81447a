import { aws } from "../../../shared/aws/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import type {
  FreeDays,
  Invited,
  MeetingsForIntake,
  NotedMeeting,
  NumberedMeeting,
  SeenMeetings,
} from "../../../shared/meetings/for-intake.ts";

const replies = () => import("../../../shared/meetings/for-intake.ts");

/**
 * A client of the meeting service. Calls its Lambda directly, since the applicant waits on the page for the reply
 * whether a time is still free.
 */
export function meetingsAt(functionName: string): MeetingsForIntake {
  const noted = remote<object, NotedMeeting>(functionName, async () => (await replies()).notedReply, aws());
  const numbered = remote<object, NumberedMeeting>(
    functionName,
    async () => (await replies()).numberedReply,
    aws(),
  );
  const seen = remote<object, SeenMeetings>(
    functionName,
    async () => (await replies()).readMeetingsReply,
    aws(),
  );
  const invited = remote<object, Invited>(
    functionName,
    async () => (await replies()).readInvitationReply,
    aws(),
  );
  const freeDays = remote<object, FreeDays>(
    functionName,
    async () => (await replies()).readFreeDaysReply,
    aws(),
  );
  return {
    askMeeting: (ask) => noted({ operation: "ask-meeting", ...ask }),
    walkIn: (ask) => numbered({ operation: "walk-in", ...ask }),
    readMeetings: (ask) => seen({ operation: "read-meetings", ...ask }),
    readInvitation: (ask) => invited({ operation: "read-invitation", ...ask }),
    readFreeDays: () => freeDays({ operation: "read-free-days" }),
    choosePlace: (ask) => noted({ operation: "choose-place", ...ask }),
    changePlace: (ask) => noted({ operation: "change-place", ...ask }),
    cancelPlace: (ask) => noted({ operation: "cancel-place", ...ask }),
    withdrawMeeting: (ask) => noted({ operation: "withdraw-meeting", ...ask }),
    declineDeputy: (ask) => noted({ operation: "decline-deputy", ...ask }),
  };
}
