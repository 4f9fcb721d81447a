import { askApplicant } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { oneText } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** R8: asks the applicant a question; the case waits for the reply. */
export const askApplicantStep = caseStep({
  operation: askApplicant,
  fact: "asked",
  letter: "Q",
  rank: 80,
  typed: oneText,
  words: words(
    {
      name: "پرسش از متقاضی",
      question: "پرسش",
      hint: "همین متن به متقاضی نشان داده می‌شود و پرونده منتظر پاسخ او می‌ماند.",
      authority: "مدرک نمایندگی خواسته می‌شود",
      authorityWords:
        "لطفاً مدرک نمایندگی (وکالت‌نامه یا قیم‌نامه) را پیوست کنید یا به میز خدمت نشان دهید و اینجا خبر دهید.",
      submit: "فرستادن پرسش",
      done: "پرسش به متقاضی فرستاده شد.",
      happened: (name: string) => `${name} از متقاضی پرسید`,
    },
    {
      name: "Ask the applicant",
      question: "Question",
      hint: "The applicant sees exactly this text; the case waits for the reply.",
      authority: "Asks for the authority document",
      authorityWords:
        "Please attach the authority document (power of attorney or guardianship), or show it at the service desk, and say so here.",
      submit: "Send the question",
      done: "The question was sent to the applicant.",
      happened: (name: string) => `${name} asked the applicant`,
    },
  ),
});
