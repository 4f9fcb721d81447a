import { closeNoOpinion } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { oneTextStep } from "./case-step.ts";

/**
 * S3: closes the case of an applicant who could not be reached. The case does not count as one with a satisfied
 * applicant.
 */
export const closeNoOpinionStep = oneTextStep({
  operation: closeNoOpinion,
  fact: "closed-no-opinion",
  letter: "Z",
  rank: 110,
  field: "reason",
  most: 2_000,
  words: words(
    {
      name: "بستن بدون نظر متقاضی",
      label: "دلیل",
      lead: "پس از دو تماس ثبت‌شده و بی‌نتیجه. بسته شدن بدون نظر، رضایت به شمار نمی‌آید.",
      submit: "بستن پرونده",
      done: "پرونده بسته شد؛ نظر متقاضی دریافت نشد.",
      happened: (name: string) => `${name} پرونده را بدون نظر متقاضی بست`,
    },
    {
      name: "Close without an opinion",
      label: "Reason",
      lead: "Requires two unsuccessful attempts in the contact log. A case closed without an opinion does not count as satisfied.",
      submit: "Close the case",
      done: "The case is closed; the applicant's opinion was not received.",
      happened: (name: string) => `${name} closed the case without the applicant's opinion`,
    },
  ),
});
