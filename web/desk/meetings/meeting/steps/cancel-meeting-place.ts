import { cancelMeetingPlace } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import { isAhead, meetingStep } from "./meeting-step.ts";

/** The organisation cancels the booked time; the applicant gets priority for another time. */
export const cancelMeetingPlaceStep = meetingStep({
  operation: cancelMeetingPlace,
  rank: 50,
  offered: isAhead,
  typed: nothingTyped,
  words: words(
    {
      name: "لغو زمان",
      lead: (when: string) => `زمان ${when} از طرف سازمان لغو می‌شود. نوبت بعدی متقاضی با اولویت است.`,
      submit: "لغو زمان از طرف سازمان",
      done: "زمان لغو شد؛ نوبت بعدی با اولویت است.",
    },
    {
      name: "Cancel the time",
      lead: (when: string) =>
        `The organisation cancels the time ${when}. The applicant gets priority for the next time.`,
      submit: "Cancel the time",
      done: "The time was cancelled; the applicant gets priority for the next one.",
    },
  ),
});
