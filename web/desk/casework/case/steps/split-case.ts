import { splitCase } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** The input before the user has chosen a unit for any of the applicant's points (`splitting.ts`). */
const nowhere: readonly string[] = [];

/** R6: splits a case: each chosen unit gets its points as a part. */
export const splitCaseStep = caseStep({
  operation: splitCase,
  fact: "split",
  letter: "S",
  rank: 140,
  typed: typed(nowhere, () => []),
  words: words(
    {
      name: "ارسال هم‌زمان به چند واحد",
      hint: "برای هر نکته واحد آن را انتخاب کنید. دست‌کم یک نکته نزد این واحد می‌ماند؛ پاسخ شما بخش‌ها را جمع می‌کند.",
      point: (number: string) => `نکته ${number}`,
      stays: "نزد همین واحد می‌ماند",
      none: "برای دست‌کم یک نکته واحد دیگری انتخاب کنید.",
      submit: "ارسال بخش‌ها",
      done: "بخش‌ها به واحدهایشان فرستاده شد.",
      happened: (name: string) => `${name} پرونده را هم‌زمان به چند واحد فرستاد`,
    },
    {
      name: "Send to several units",
      hint: "Choose a unit for each point. At least one point stays with this unit, whose answer combines the parts.",
      point: (number: string) => `Point ${number}`,
      stays: "Stays with this unit",
      none: "Choose another unit for at least one point.",
      submit: "Send the parts",
      done: "The parts were sent to their units.",
      happened: (name: string) => `${name} sent the case to several units`,
    },
  ),
});
