import { answerMeetingInWriting } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { oneTextStep } from "./meeting-step.ts";

/** M3: the official answers in writing instead of meeting the applicant. */
export const answerMeetingInWritingStep = oneTextStep({
  operation: answerMeetingInWriting,
  rank: 60,
  field: "answer",
  most: 4_000,
  words: words(
    {
      name: "پاسخ کتبی",
      label: "پاسخ به متقاضی",
      hint: "به‌جای ملاقات است؛ متقاضی همین متن را می‌خواند.",
      submit: "فرستادن پاسخ کتبی",
      done: "پاسخ کتبی فرستاده شد.",
    },
    {
      name: "Answer in writing",
      label: "Answer to the applicant",
      hint: "Replaces the meeting; the applicant reads exactly this text.",
      submit: "Send the written answer",
      done: "The written answer was sent.",
    },
  ),
});
