import { referCase } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** Refers the case to another unit, with a reason. */
export const referCaseStep = caseStep({
  operation: referCase,
  fact: "referred",
  letter: "R",
  rank: 120,
  typed: typed({ unit: "", reason: "" }, ({ reason }) => [reason]),
  words: words(
    {
      name: "ارجاع",
      unit: "به واحد",
      unitHint: "چند حرف از نام واحد را بنویسید.",
      summary: "خلاصه برای واحد",
      summaryHint: "واحد فقط همین را می‌خواند، نه نوشته متقاضی را. نام و جمله‌های او را ننویسید.",
      submit: "ارجاع پرونده",
      done: (code: string, unit: string) => `پرونده ${code} به «${unit}» ارجاع شد.`,
      happened: (name: string) => `${name} پرونده را ارجاع داد`,
    },
    {
      name: "Refer",
      unit: "To unit",
      unitHint: "Type some letters of its name.",
      summary: "Summary for the unit",
      summaryHint: "The unit reads only this, not the applicant’s words. Leave their name and sentences out.",
      submit: "Refer the case",
      done: (code: string, unit: string) => `Case ${code} was referred to “${unit}”.`,
      happened: (name: string) => `${name} referred the case`,
    },
  ),
});
