import { checkOnSpot } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { oneTextStep } from "./case-step.ts";

/** S3: inspection records what it found on site. */
export const checkOnSpotStep = oneTextStep({
  operation: checkOnSpot,
  fact: "checked-on-spot",
  letter: "V",
  rank: 70,
  field: "findings",
  most: 2_000,
  words: words(
    {
      name: "بررسی در محل",
      label: "آنچه در محل دیدید",
      hint: "واحد و متقاضی این نوشته را نمی‌بینند.",
      submit: "ثبت بررسی در محل",
      done: "بررسی در محل ثبت شد.",
      happened: (name: string) => `${name} در محل بررسی کرد`,
    },
    {
      name: "On-site check",
      label: "Findings on site",
      hint: "Neither the unit nor the applicant sees this.",
      submit: "Record the check",
      done: "The on-site check was recorded.",
      happened: (name: string) => `${name} recorded an on-site check`,
    },
  ),
});
