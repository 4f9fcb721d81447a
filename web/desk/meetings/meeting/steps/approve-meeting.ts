import { approveMeeting } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import type { MeetingView } from "../view.ts";
import { meetingStep } from "./meeting-step.ts";

/** M3: inspection approves a meeting with an accused official, which an inspector attends. */
export const approveMeetingStep = meetingStep({
  operation: approveMeeting,
  rank: 10,
  offered: ({ view }) => !notInsisted(view),
  typed: nothingTyped,
  words: words(
    {
      name: "موافقت",
      lead: "متقاضی در فهرست انتظار می‌ماند تا زمان‌ها پیشنهاد یا تعیین شود.",
      attends: "بازرس همراه",
      attendsHint: "در ملاقات حاضر می‌شود و صورت‌جلسه را می‌نویسد.",
      submit: "موافقت با ملاقات",
      done: "با ملاقات موافقت شد.",
    },
    {
      name: "Approve",
      lead: "The applicant stays on the waiting list until times are offered or one is booked.",
      attends: "Attending inspector",
      attendsHint: "Attends the meeting and writes the minutes.",
      submit: "Approve the meeting",
      done: "The meeting was approved.",
    },
  ),
});

/** M3: whether the official is accused and the applicant does not insist on meeting them. */
export const notInsisted = ({ accused, despiteConflict }: Pick<MeetingView, "accused" | "despiteConflict">) =>
  accused === true && despiteConflict !== true;
