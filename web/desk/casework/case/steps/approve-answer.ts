import { approveAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** R10: a second person approves the answer, which is then sent to the applicant. */
export const approveAnswerStep = caseStep({
  operation: approveAnswer,
  fact: "published",
  letter: "A",
  rank: 10,
  typed: nothingTyped,
  words: words(
    {
      name: "تأیید و ارسال",
      hint: "پاسخ همان لحظه به متقاضی داده می‌شود و دیگر عوض نمی‌شود.",
      title: "پاسخ به متقاضی داده شود؟",
      submit: "تأیید و ارسال",
      done: "پاسخ تأیید و به متقاضی داده شد.",
      unnamed: {
        hint: "پاسخ در پرونده می‌ماند و به کسی فرستاده نمی‌شود. پرونده با آن بسته می‌شود و پاسخ دیگر عوض نمی‌شود.",
        title: "پاسخ ثبت و پرونده بسته شود؟",
        submit: "تأیید و بستن پرونده",
        done: "پاسخ تأیید و پرونده بسته شد.",
      },
      happened: (name: string) => `${name} پاسخ را تأیید و ارسال کرد`,
    },
    {
      name: "Approve and send",
      hint: "The answer is given to the applicant at once and cannot be changed.",
      title: "Give the answer to the applicant?",
      submit: "Approve and send",
      done: "The answer was approved and given to the applicant.",
      unnamed: {
        hint: "The answer stays in the case, is not sent and cannot be changed. It closes the case.",
        title: "Keep the answer and close the case?",
        submit: "Approve and close the case",
        done: "The answer was approved, and the case closed.",
      },
      happened: (name: string) => `${name} approved and sent the answer`,
    },
  ),
});
