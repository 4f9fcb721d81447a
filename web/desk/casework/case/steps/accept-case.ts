import { acceptCase } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

const firstPoint: readonly string[] = [""];

/** R10: the expert accepts the case and lists the points that the answer must address. */
export const acceptCaseStep = caseStep({
  operation: acceptCase,
  fact: "accepted",
  letter: "A",
  rank: 40,
  typed: typed(firstPoint, (points) => points),
  words: words(
    {
      name: "پذیرش",
      point: (number: string) => `نکته ${number}`,
      hint: "هر خواسته یا پرسش متقاضی یک نکته است؛ پاسخ باید به هر کدام بپردازد.",
      add: "نکته دیگر",
      remove: (number: string) => `برداشتن نکته ${number}`,
      submit: "پذیرش پرونده",
      done: "پرونده پذیرفته شد؛ با شماست.",
      happened: (name: string) => `${name} پرونده را پذیرفت`,
    },
    {
      name: "Accept",
      point: (number: string) => `Point ${number}`,
      hint: "Each thing the applicant asks for is a point; the answer must address every point.",
      add: "Another point",
      remove: (number: string) => `Remove point ${number}`,
      submit: "Accept the case",
      done: "The case was accepted and assigned to you.",
      happened: (name: string) => `${name} accepted the case`,
    },
  ),
});
