import { refuseMeeting } from "../../../../../shared/contracts/staff/meetings.ts";
import type { meetingRefusals } from "../../../../../shared/contracts/words/meeting-words.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { meetingStep } from "./meeting-step.ts";

interface RefusalWords {
  readonly because: (typeof meetingRefusals)[number] | "";
  readonly reason: string;
}

const noRefusal: RefusalWords = { because: "", reason: "" };

/** Refuses the meeting for a reason from the list, which the applicant reads. Some reasons need an explanation. */
export const refuseMeetingStep = meetingStep({
  operation: refuseMeeting,
  rank: 80,
  typed: typed(noRefusal, ({ reason }) => [reason]),
  words: words(
    {
      name: "عدم موافقت",
      because: "دلیل",
      reasons: {
        "written-answer-suffices": "موضوع با پاسخ کتبی حل می‌شود",
        "another-is-competent": "رسیدگی با مسئول دیگری است",
        "answer-not-due": "مهلت پاسخ واحد هنوز تمام نشده است",
        "already-met": "درباره همین موضوع ملاقات شده و دستورها در حال اجراست",
        "absent-again": "در نوبت قبلی و نوبت دوباره حاضر نشد",
      },
      choose: "دلیل را انتخاب کنید.",
      reason: "توضیح برای متقاضی",
      submit: "ثبت عدم موافقت",
      done: "عدم موافقت ثبت شد.",
    },
    {
      name: "Refuse",
      because: "Reason",
      reasons: {
        "written-answer-suffices": "A written answer suffices",
        "another-is-competent": "Another official is competent",
        "answer-not-due": "The unit’s answer is not due yet",
        "already-met": "A meeting on this was held, and its orders are under way",
        "absent-again": "The applicant was absent twice",
      },
      choose: "Choose a reason.",
      reason: "Explanation for the applicant",
      submit: "Refuse the meeting",
      done: "The meeting was refused.",
    },
  ),
});
