import { noteReply } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { oneTextStep } from "./case-step.ts";

/** R8: records a reply that the applicant gave by telephone or at the desk; the deadline of the case then resumes. */
export const noteReplyStep = oneTextStep({
  operation: noteReply,
  fact: "replied",
  letter: "N",
  rank: 20,
  field: "reply",
  most: 4_000,
  words: words(
    {
      name: "یادداشت پاسخ متقاضی",
      label: "پاسخ متقاضی",
      hint: "آنچه متقاضی تلفنی یا پای میز گفت؛ پس از آن پرونده ادامه می‌یابد.",
      submit: "ثبت پاسخ متقاضی",
      done: "پاسخ متقاضی ثبت شد؛ پرونده ادامه می‌یابد.",
      happened: (name: string) => `${name} پاسخ متقاضی را ثبت کرد`,
    },
    {
      name: "Record the reply",
      label: "The applicant’s reply",
      hint: "What the applicant said by telephone or at the desk. The case then resumes.",
      submit: "Record the reply",
      done: "The reply was recorded; the case resumes.",
      happened: (name: string) => `${name} recorded the applicant’s reply`,
    },
  ),
});
