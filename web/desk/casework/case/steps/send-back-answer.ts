import { sendBackAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import { oneTextStep } from "./case-step.ts";

/** R10: the approver sends the draft answer back to its author, with a reason. */
export const sendBackAnswerStep = oneTextStep({
  operation: sendBackAnswer,
  fact: "sent-back",
  letter: "B",
  rank: 50,
  field: "reason",
  most: 2_000,
  words: words(
    {
      name: "برگشت برای اصلاح",
      label: "دلیل",
      submit: "برگشت برای اصلاح",
      done: "پیش‌نویس برای اصلاح برگشت.",
      happened: (name: string) => `${name} پیش‌نویس را برای اصلاح برگرداند`,
    },
    {
      name: "Send back",
      label: "Reason",
      submit: "Send back",
      done: "The draft was sent back.",
      happened: (name: string) => `${name} sent the draft back`,
    },
  ),
});
