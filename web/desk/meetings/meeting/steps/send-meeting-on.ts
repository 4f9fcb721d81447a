import { sendMeetingOn } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { meetingStep } from "./meeting-step.ts";

/** Sends the meeting to another official, who decides about it; the user is then no longer responsible. */
export const sendMeetingOnStep = meetingStep({
  operation: sendMeetingOn,
  rank: 70,
  /** `host` is the user name of the other official. */
  typed: typed({ host: "", reason: "" }, ({ reason }) => [reason]),
  words: words(
    {
      name: "ارسال به مسئول دیگر",
      host: "به کدام مسئول",
      hint: "او از نو تصمیم می‌گیرد؛ مهلت تصمیم تغییر نمی‌کند.",
      reason: "دلیل ارسال",
      reasonHint: "مسئول بعدی و متقاضی هم آن را می‌خوانند.",
      submit: "ارسال",
      done: "درخواست ملاقات به مسئول دیگر فرستاده شد.",
    },
    {
      name: "Send on",
      host: "To official",
      hint: "The new official decides afresh, within the original time limit.",
      reason: "Reason",
      reasonHint: "The next official and the applicant also read it.",
      submit: "Send on",
      done: "The meeting was sent on to another official.",
    },
  ),
});
